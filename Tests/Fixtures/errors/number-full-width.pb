add volunteer "Alice Martin" hours ２０ within ３０ km
add volunteer "Bruno" hours ２０h
