match 🎉
