"""The sources of a project: kind, day, how many events, trust, exhibit number."""
