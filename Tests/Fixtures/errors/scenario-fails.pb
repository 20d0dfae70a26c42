today 2026-11-23
add association "Le Relais" in Lille

scenario "a remote expert" {
  add volunteer "Bruno" skills finance 5 remote only hours 10
  need finance 4 for "Le Relai" as "Budget" remote
  expect "Bruno" fills "Budget"
}
