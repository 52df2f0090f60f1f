"""The version of this distribution, for the package, its files and its answers."""

__version__ = "0.2.0"
