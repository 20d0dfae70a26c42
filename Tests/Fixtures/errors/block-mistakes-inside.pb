scenario "two plans" {
  lisst volunteers
  what if {
    add volunteer "Emma" skils web 3
  }
  expect count(volunters) = 1
}
mtach
