"""The operations of the API, one file a group of addresses, each of which declares ``OPERATIONS``."""
