"""Deskcheck: find where news copy disagrees with itself, with other copy, or with declared facts."""

__version__ = "0.1.0"  # the same as in pyproject.toml
