list volunteers limit ten
