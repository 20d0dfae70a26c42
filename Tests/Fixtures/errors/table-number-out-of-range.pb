add volunteer "Alice Martin" hours 10
import volunteers from "tables/number-out-of-range.csv"
