scenario "two plans" {
  match
} }
