add volunteer Bruno skills finance 5
