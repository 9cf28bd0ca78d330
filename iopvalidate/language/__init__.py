"""Understanding Swedish agreement text: words, sentences, clauses, terms, and who undertakes what, denied or not."""
