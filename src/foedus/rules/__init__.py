"""The rule language: text to tree (`parse`), tree to verdict and why (`evaluate`), what it waits on (`waits`)."""
