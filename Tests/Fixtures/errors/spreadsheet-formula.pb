=COUNTIF(hours; ">10")
