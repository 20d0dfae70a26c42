set langage fr
