"""The chart with its tools, and how much of a large project it shows."""
