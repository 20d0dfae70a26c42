scenario "two plans"
  match
