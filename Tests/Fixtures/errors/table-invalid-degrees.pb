add volunteer "Alice Martin" hours 10
import places from "tables/invalid-degrees.csv"
