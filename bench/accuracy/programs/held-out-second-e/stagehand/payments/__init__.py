"""The payments of a theatre."""
