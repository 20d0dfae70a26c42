import volunteers from "no-such-table.csv"
