add volunteer ″Alice Martin″
