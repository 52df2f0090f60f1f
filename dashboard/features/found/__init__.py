"""Where the words of a search stand in the texts."""
