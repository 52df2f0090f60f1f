"""From words that stand somewhere on pages to a text in reading order: paragraphs, table rows, notes, pages.

The stages, one file each, every one pure arithmetic on boxes:

    placed_words    what an engine hands over: words with their place on the page; words side by side are lines
    running_heads   running heads, page numbers, line numbers: found by comparing pages, taken out and counted
    columns         lines of a page into blocks: running text, columns of it, tables
    tables          the rows of a table, each with its cells
    paragraphs      lines of one column into paragraphs
    flow            paragraphs that a column's or page's end cuts are joined; notes and pictures' words go behind them
    running_text    lines into words again: hyphens, ligatures, dashes

An engine is whatever finds words and their places: ``pdfium`` for a text layer, ``timeline.sources.recognition`` for
pictures of pages.
"""
