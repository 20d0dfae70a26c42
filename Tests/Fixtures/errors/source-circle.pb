source "source-circle.pb"
