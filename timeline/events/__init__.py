"""Events: what happened at the times that were found, who took part, where, and how sure the text is.

The stages, one file each:

* ``reading``       one parsed sentence -> plain ``facts`` (``attachment``, ``titles``, ``participants``, ``certainty``)
* ``refusing``      times that date nothing, with the reason
* ``building``      facts + resolved times -> events
* ``rough_parse``   tags and links by word lists, for when no trained pipeline can be loaded

The words are data: ``nouns`` (event nouns, light verbs), ``families`` (sign, signing), ``cues`` (one file per kind of
certainty: to add a kind, write one file there), ``boilerplate``. To teach it an event noun, add the word; to refuse a
kind of date, add a test to ``refusing``.
"""
