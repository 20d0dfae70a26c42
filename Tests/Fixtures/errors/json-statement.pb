{ "volunteer": "Alice Martin", "skills": ["web"] }
