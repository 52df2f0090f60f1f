"""What the page is put together from: the panel, widgets that panels share, ids, scripts and styles in one file."""
