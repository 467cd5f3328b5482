"""The method as it stands, to be read."""
