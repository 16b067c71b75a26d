"""A small synthetic cloud that the real `az` talks to: sign-in, Resource Manager, Key Vault, Graph, log queries."""
