source "sourced/mistake.pb"
