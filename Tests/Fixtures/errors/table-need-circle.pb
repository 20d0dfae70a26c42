add association "Le Relais" in Lille
import needs from "tables/need-circle.csv"
