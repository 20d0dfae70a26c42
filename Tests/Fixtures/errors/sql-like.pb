list volunteers where name like "Al%"
