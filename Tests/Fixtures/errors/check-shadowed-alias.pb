# pb check
add skill web-design aliases web, sites
