add volunteer "Alice"
export _ to "people.csv"
