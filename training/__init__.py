"""From public data to the bundled model: data → fit → measure → models/. See its README.

Part of the repository, not of the installed program.
"""
