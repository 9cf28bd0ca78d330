"""The HTML report: one file that needs nothing else, to read, to print, to go through beside the draft's text."""
