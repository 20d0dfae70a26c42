lists volunteers
