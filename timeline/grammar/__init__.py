"""Tags, parse, lemmas and names of chosen sentences, the same for every spaCy pipeline.

What is where:

* ``loading``    the shipped English pipeline, or any installed one by name; loaded once, when first asked for
* ``parsing``    many sentences in batches, memory bounded, safe with threads: ``parse_sentences``
* ``labels``     the two label sets (Universal Dependencies, ClearNLP) in one table; nobody else spells a label
* ``clauses``    subject, object, agent, passive, auxiliaries, negation, copula, relative clause, prepositional phrases
* ``clause``     a sentence as its clauses: frozen values with tense, mood and how each hangs on the others
* ``governors``  which verb or noun owns a word, and whether parser and left-verb rule agree
* ``tenses``     past, present or future of the clause a token stands in
* ``chunks``     noun phrases, for both label sets
* ``names``      person, organisation, place and other names: entities, runs of proper nouns and word lists joined
* ``speech``     who said what: reporting verb, speaker, content clause

To support a third label set, add its labels to the rows of ``labels``. To ship another pipeline, put its weights beside
``english`` and let ``loading`` choose between them.

Nothing here imports spaCy when imported; the first call of ``load_pipeline`` does.
"""
