"""The room where chosen events become a story, and the story as a page of its own."""
