"""Promised callbacks: overdue, today and later."""
