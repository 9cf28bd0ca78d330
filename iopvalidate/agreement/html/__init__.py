"""Reader for HTML pages: headings, lists, tables and notes; what a browser does not show is left out."""
