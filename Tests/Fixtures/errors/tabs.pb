	add volunteer	"Alice Martin"	huors	3
