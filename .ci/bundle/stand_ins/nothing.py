"""Stands in for a module that SciPy imports with all of NumPy and nobody here asks for anything."""
