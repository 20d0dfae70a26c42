add volunteer "   "
