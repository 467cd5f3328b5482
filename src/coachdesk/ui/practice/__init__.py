"""The Practice page: drills, role-play, progress."""
