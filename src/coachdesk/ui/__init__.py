"""The screens. PySide6 lives here; every decision is asked of the desk, on its own thread."""
