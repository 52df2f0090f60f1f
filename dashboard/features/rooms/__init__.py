"""The rooms of the page: Read, Compare and Tell, and their parts as tabs on a phone."""
