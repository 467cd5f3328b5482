"""Names of the files that only practice reads. Apart, so that a start need not read what reads them."""

CAST_FILES = ("personas.toml", "voices.toml", "ears.toml")
DRILLS = "drills.toml"
