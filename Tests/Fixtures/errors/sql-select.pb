SELECT * FROM volunteers WHERE hours >= 10;
