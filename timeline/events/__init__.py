"""Events: what happened at the times that were found, who took part, where, and how sure the text is.

The stages, one file each:

* ``choosing``      which sentences are worth parsing; ``attachment`` and ``asides`` say what each time belongs to
  ``phrases``, ``participants`` and ``certainty``
* ``sentence_facts``  parses the chosen sentences of a document and reads their facts
* ``timing``        when each clause happened that has no time of its own, one file a rule; ``terms`` and ``verbless``
  for lives, offices and owners
* ``building``      facts + resolved times -> events; ``refusals`` say what is none, and why, one file a kind;
  ``publication`` offers the lead on the day of publication
* ``references``    who "he" and "the two countries" are; ``same_names`` joins the names of a document
* ``coreference``   which sentences tell the same event; ``joining`` does that across documents
* ``assembling``    all of it for one document; ``salience`` scores, ``identity`` names, ``wording`` explains

The words are data: ``nouns`` (event nouns, light verbs), ``families`` (sign, signing), ``countries``, and ``cues``, one
file per kind of certainty.

To teach it a word, add it to its table. To add a kind of certainty, write one file in ``cues`` (its opening lines say
how). To refuse a kind of date, write one file in ``refusals``; to carry a time further, one in ``timing``.
"""
