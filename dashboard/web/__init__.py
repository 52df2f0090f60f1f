"""Connections, guesses at the token, bodies of requests and names of downloads."""
