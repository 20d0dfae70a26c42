add volunteer "Alice Martin" hours 10
import volunteers from "tables/damaged-utf-8.csv"
