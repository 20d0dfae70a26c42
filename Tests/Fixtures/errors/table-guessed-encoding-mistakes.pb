import volunteers from "tables/windows-1252-mistakes.csv"
