UPDATE volunteers SET hours = 20 WHERE name = 'Alice Martin';
