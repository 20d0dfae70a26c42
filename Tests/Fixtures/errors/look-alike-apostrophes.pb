add volunteer ‘Alice Martin’
