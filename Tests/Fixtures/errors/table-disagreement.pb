add association "Le Relais" in Lille
add association "Asso X" in Lille
import needs from "tables/disagreement.csv"
