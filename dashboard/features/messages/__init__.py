"""What the page says in passing."""
