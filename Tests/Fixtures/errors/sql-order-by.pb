add volunteer "Alice Martin" hours 20
list volunteers where hours >= 10 order by hours desc
