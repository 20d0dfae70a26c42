lister bénévoles dont heurse >= 10 et competence web
