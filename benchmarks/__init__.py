"""Measurements of accuracy, speed and memory. Run one with ``python -m benchmarks.NAME``; none is a timed test."""
