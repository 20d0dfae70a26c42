source "sourced/quit.pb"
