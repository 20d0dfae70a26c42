ls volunteers
