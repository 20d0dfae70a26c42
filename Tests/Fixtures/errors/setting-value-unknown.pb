set language german
