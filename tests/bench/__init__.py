"""How quick the program is, measured as its user would feel it: `make bench`."""
