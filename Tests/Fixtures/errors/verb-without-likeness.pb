# Kept from an older tool.
frobnicate "Alice Martin"
