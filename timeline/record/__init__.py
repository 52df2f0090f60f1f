"""What flows through the house: times, documents, events, timelines, and their plain JSON form."""
