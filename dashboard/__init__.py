"""The dashboard: a Dash app around the viewer, and the server that shows it.

Where things are: ``app.create_app`` puts everything together and runs nothing at import; ``server.serve`` runs it under
a production server. ``panels/`` holds one file per panel and ``routes/`` one file per address; the first lines of each
folder's ``__init__`` say how to add one. ``state`` says what the dashboard asks of whatever keeps the projects.
"""
