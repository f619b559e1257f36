"""Watches what the facts rest on: whether each source still says what it said, and which facts are due for review."""
