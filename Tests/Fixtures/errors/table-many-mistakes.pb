import volunteers from "tables/many-mistakes.csv"
