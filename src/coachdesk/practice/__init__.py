"""Practice: prospects who answer by rules, and drills that come back when due. Pure; knows no screen or store."""
