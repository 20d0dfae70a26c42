add volunteer "👩‍💻 Chloé" 🎉 hours 3
