"""The programming interface of the dashboard's server, ``/api/v1``: one table of operations, and what it is built from.

    operation.py     ``Operation`` and ``Parameter``: one row of the table, as data; ``Given``: what a request gave
    checking.py      a request against its row: types, limits, names that nobody knows
    problems.py      what a caller did wrong, or the server could not do, as ``{"type", "message"}``
    allowances.py    how much text, how long, how many at once
    finding.py       filters over the events of a project, search in its sentences
    event_form.py    an event, document or unplaced expression as the API shows it
    schemas.py       JSON Schemas of everything that is answered
    description.py   the OpenAPI description, made from the same table
    filter_names.py  the filters as parameters, shared by several rows
    routes.py        the addresses, made from the rows

The rows themselves are declared by the files of ``operations``. To add an operation, put one new file there with
``OPERATIONS = (Operation(...),)``; the route, the checks and the description follow from it.
"""
