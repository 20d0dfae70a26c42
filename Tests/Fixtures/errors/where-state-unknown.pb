list engagements where state = finished
