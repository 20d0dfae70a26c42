list needs where open || filled
