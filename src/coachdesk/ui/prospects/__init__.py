"""Everyone on the list: look up, add, edit, import, export."""
