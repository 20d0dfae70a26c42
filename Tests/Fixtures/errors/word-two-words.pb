add volunteer "Bruno" in New York hours 20
