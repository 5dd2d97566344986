"""The reports of a theatre."""
