list volunters
