what if { add volunteer "Emma" } in Lille
