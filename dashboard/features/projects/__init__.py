"""The addresses that list, make, open, copy and delete projects, and take every change a person makes."""
