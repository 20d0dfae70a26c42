let $radius = 30
