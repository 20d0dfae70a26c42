3 volunteers with skill web
