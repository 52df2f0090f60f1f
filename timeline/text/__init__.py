"""A text and its sentences."""
