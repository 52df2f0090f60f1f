"""People and bodies: who takes part in how many events, joined, renamed, hidden; a person's own timeline by a click."""
