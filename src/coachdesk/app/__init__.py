"""Builds everything once and passes it on: settings, theme, desk, pages. Nothing here is global.

``start`` paints the kept picture before anything heavy is imported, ``whole`` builds the window behind it, and
``demo`` plays the guided call.
"""
