"""What any server has: whether it answers, and the page's scripts and styles."""
