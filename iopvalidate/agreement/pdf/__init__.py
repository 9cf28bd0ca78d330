"""Reader for PDF documents with a text layer (optional extra `pdf`): lines put together into paragraphs, headings, tables."""
