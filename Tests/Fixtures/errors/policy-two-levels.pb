policy rest 50 after 180
  level 250, 200
