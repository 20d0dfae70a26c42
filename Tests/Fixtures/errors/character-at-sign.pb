@import "team.pb"
