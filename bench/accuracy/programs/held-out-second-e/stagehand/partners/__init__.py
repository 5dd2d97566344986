"""The partners of a theatre."""
