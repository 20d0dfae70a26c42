scenario {
  match
}
