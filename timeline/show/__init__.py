"""A timeline for the eyes: rows for the page, the Plotly figure, pictures, notebooks."""
