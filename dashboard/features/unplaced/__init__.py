"""What could not be placed on the calendar."""
