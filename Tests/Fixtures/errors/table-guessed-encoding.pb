import volunteers from "tables/windows-1252.csv"
expect count(volunteers) = 1
