"""The dashboard: a Dash app around the viewer, and the server that shows it.

``app.create_app`` puts everything together and runs nothing at import; ``server.serve`` runs it under a production
server, behind ``security``; ``component`` is the timeline for somebody else's Dash app.

    features/   a folder each: panels and routes, found by themselves; its ``__init__`` says how to add one
    api/        the programming interface, ``/api/v1``
    page/       what panels are made of, scripts and styles as one file
    projects/   what keeps the projects, and what the rest asks of it
    typed/      days, times and commands as people type them
    web/        connections and requests
    desk.py     what features work with; ``jobs.py``: work in the background
"""
