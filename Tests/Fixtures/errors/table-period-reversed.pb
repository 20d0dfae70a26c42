add volunteer "Alice Martin" hours 10
import volunteers from "tables/period-reversed.csv"
