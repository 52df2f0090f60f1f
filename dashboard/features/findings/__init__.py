"""What to look at: events that several documents tell, dates that contradict themselves or one another."""
