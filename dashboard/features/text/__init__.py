"""The source text."""
