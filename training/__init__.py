"""From the raw data to the shipped English weights: ``python -m training DATA``.

What is where, in the order it runs:

* ``treebanks``     CoNLL-U -> sentences of tokens, names joined from the name corpora
* ``name_corpora``  Universal NER, WikiGold, and GUM's entity column -> name spans
* ``augment``       typographic quotes, other names, capitals: what treebanks lack and pages have
* ``dates``         ... dates in front of sentences and in every shape
* ``headlines``     ... headlines without articles and auxiliaries
* ``corpus``        sentences -> documents -> the files that training and ``benchmarks.pipeline`` read
* ``word_table``    distributional classes, name lists and word vectors -> the table inside the embedding layer
* ``english.cfg``   layers, schedule and seed
* ``assemble``      float16, no spare strings, meta, into ``timeline/grammar/english``

PUD is never read for training, nor to choose a setting: it is the test.
"""
