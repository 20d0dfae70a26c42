add association "Le Relais" in Lille
import needs from "tables/too-many-seats.csv"
