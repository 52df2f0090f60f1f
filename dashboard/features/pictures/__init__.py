"""Pictures of the sources, one by one, as the details ask for them."""
