add volunteer "Alice Martin"
DELETE FROM volunteers WHERE name = 'Alice Martin'
