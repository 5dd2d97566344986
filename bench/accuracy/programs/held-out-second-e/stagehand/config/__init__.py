"""The config of a theatre."""
