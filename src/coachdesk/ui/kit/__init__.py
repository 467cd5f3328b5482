"""The kit every screen is made of: tokens, theme, icons and widgets. Knows no prospect, call or rule."""
