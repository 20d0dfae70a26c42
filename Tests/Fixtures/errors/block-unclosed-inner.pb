scenario "two plans" {
  what if {
    add volunteer "Emma" skills web 3
  match
  expect count(volunteers) = 0
}
