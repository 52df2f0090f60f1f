"""The small map of places: outline and names come with the package, nothing is asked of anybody."""
