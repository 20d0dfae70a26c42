scénario "un expert à distance" {
  ajouter bénévole "Bruno" compétences finance 5 distanciel
  attendre nombre(bénévoles) = 1
