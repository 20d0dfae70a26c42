add volunteer "Alice Martin" hours 20
list volunteers where hours >= many
