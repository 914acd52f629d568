"""Nothing: what Qt needs comes with QtCore. The stock hook would bring every plugin there is."""
