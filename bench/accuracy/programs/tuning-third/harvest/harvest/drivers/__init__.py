"""One module a make of station."""
