set country XX
