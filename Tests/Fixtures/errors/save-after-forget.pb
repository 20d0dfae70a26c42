add volunteer "Bruno"
add association "Asso X" in Lille note "ask Bruno"
add volunteer "Alice" skills web 4 in Lille
need web for "Asso X" as "Site"
accept "Alice" for "Site"
change volunteer "Alice" no skills
forget volunteer "Bruno"
save session to "session.pb"
