"""A small question before something is done."""
