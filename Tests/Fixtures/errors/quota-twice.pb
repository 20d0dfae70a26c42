add program "Marathon" quota 20, 3 per association, 4 per association
