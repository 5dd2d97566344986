"""The doors of a theatre."""
