let clause = hours
add volunteer "Alice Martin" $clause 20
