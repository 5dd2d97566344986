"""The boxoffice of a theatre."""
