"""The desk page: one prospect, one call, one follow-up. It shows values and calls verbs; it decides nothing."""
