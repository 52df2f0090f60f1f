"""The header: product name, project menu, search, adding text, light or dark, help."""
