"""A stand-in for extensions of `az` that no package registry carries."""
