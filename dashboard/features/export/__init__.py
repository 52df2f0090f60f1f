"""The export menu and the files it gives."""
