"""What several commands share: their options, reading sources, delivering results, saying things on standard error."""
