scenario ("one") {
  match
}
