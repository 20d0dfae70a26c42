add volunteer "Alice" hours 10
list volunteers where name > 3
