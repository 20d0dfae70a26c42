match && accept all
