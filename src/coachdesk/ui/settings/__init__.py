"""What a rep can set, on one page."""
