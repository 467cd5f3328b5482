"""CoachDesk: a companion for people who make cold calls, beside their softphone, offline."""

__version__ = "0.1.0"
