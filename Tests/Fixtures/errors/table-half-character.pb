import volunteers from "tables/half-character.csv"
