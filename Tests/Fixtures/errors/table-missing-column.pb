add volunteer "Alice Martin" hours 10
import needs from "tables/missing-column.csv"
