ADDD VOLUNTEER "Alice Martin"
