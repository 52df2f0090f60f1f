"""The Plotly figure for reports."""
