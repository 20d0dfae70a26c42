# pb test
scenario "one" { expect count(needs) = 1 }
scenario "two" { expect count(volunteers) = 0 }
scenario "three" {
  add volunteer "Alice" hours 10
  expect sum(hours of volunteers) > 10
}
