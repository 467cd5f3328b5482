"""The nouns of the trade as frozen values. Standard library only; knows no file, screen or rule."""
