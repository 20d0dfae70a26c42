let radius =
