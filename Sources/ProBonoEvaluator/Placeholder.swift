// Room: ProBonoEvaluator
