import skills from "tables/skill-circle.csv"
