"""What keeps the projects, and what the dashboard asks of it."""
