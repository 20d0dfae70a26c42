add volunteer name="Alice Martin" hours=20
