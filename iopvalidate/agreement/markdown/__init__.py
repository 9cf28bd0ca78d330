"""Reader for Markdown and plain text: headings, lists, pipe tables, footnotes, CriticMarkup."""
