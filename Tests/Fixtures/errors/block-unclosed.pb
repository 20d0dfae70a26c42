today 2026-11-23
scenario "a remote expert" {
  add volunteer "Bruno" skills finance 5 remote
  expect count(volunteers) = 1
