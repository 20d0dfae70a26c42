add volunteer "Alice"
source "sourced/fails.pb"
