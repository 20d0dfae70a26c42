# pb check
scenario "nothing is looked at" {
  add volunteer "Alice"
}
