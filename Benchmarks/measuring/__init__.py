"""Runs pb and its peers on the same work and keeps what they took; see Benchmarks/README.md."""
