"""Events: what happened at the times that were found, who took part, where, and how sure the text is.

The stages, one file each:

* ``choosing``      which sentences are worth parsing; ``retelling`` finds those that may tell a dated event again
  ``phrases``, ``participants`` and ``certainty``
* ``sentence_facts``  parses the chosen sentences of a document and reads their facts
* ``building``      facts + resolved times -> events; ``refusing`` and ``boilerplate`` say what is none, and why;
  ``headings`` date what stands below a line of time; ``publication`` offers the lead on the day of publication
* ``references``    who "he" and "the two countries" are; ``same_names`` joins the names of a document
* ``coreference``   which sentences tell the same event; ``joining`` does that across documents
* ``assembling``    all of it for one document; ``salience`` scores, ``identity`` names, ``wording`` explains

The words are data: ``nouns`` (event nouns, light verbs), ``families`` (sign, signing), ``countries``, and ``cues``, one
file per kind of certainty.

To teach it a word, add it to its table. To add a kind of certainty, write one file in ``cues`` (its opening lines say
how). To refuse a kind of date, add a test to ``refusing``.
"""
