ajouter bénévole « Alice Martin compétences web 3
