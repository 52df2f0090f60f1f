"""Everything that the page shows of a project, as the JSON it loads."""
