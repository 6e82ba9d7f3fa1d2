"""Deskcheck: find where news copy disagrees with itself, with other copy, or with declared facts."""
