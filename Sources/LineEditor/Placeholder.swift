// Room: LineEditor
