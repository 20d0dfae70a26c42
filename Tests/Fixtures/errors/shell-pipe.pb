list volunteers | sort
