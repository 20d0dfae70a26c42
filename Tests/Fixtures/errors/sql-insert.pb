INSERT INTO volunteers VALUES ('Alice Martin', 'web', 3);
