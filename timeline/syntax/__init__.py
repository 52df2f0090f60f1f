"""Tags, parse, lemmas and names of chosen sentences, the same for every spaCy pipeline.

What is where:

* ``loading``      the shipped English pipeline, or any installed one by name; loaded once, when first asked for *
``parsing``      many sentences in batches, memory bounded, safe with threads: ``parse_sentences`` * ``labels``
the two label sets (Universal Dependencies, ClearNLP) as tables; nobody else spells a label * ``clauses``
subject, object, agent, passive, auxiliaries, negation, copula, relative clause, prepositional phrases * ``governors``
which verb or noun owns a word, with the parser's and the left-verb rule's agreement * ``tenses``       past, present
or future of the clause a token stands in * ``chunks``       noun phrases, for both label sets * ``names``
person, organisation, place and other names: entities, runs of proper nouns and word lists joined * ``speech``
who said what: reporting verb, speaker, content clause

To support a third label set, add one ``Labels`` value in ``labels`` and name a label that gives it away.

Nothing here imports spaCy when imported; the first call of ``load_pipeline`` does.
"""
