"""The programme of a theatre."""
