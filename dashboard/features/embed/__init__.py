"""A project's timeline inside somebody else's page.

    address.py     ``/embed/<project>?...``: the filters and the look in its query, named as in the dashboard's address
    embedded_page.py  the page itself: the viewer and the events that the filters leave; it asks the network nothing
    kept_pages.py  the pages asked for last
    snippet.py     the ``<iframe>`` to copy and paste, also what oEmbed answers with

The routes are ``routes.py`` and ``oembed.py``, the dialog is ``panel.py``, scripts and styles of the page stand in
``assets/embed``.
"""
