let verb = match
$verb "New site"
