match "New site" quickly
