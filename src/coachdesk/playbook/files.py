"""Names of files that not every playbook has. Apart, so that a start need not read what reads them."""

CAST_FILES = ("personas.toml", "voices.toml", "ears.toml")
DRILLS = "drills.toml"
WHEN = "when.toml"
"""How a language says days and times; English has none, its words are those of the grammar."""
LANGUAGE = "language.toml"
"""The file of a language, in the folder of its playbook. English has none: its words are the program's own."""
