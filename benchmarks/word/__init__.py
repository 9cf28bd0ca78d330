"""Build real Word files from labelled Markdown drafts: parse, runs, body, parts, package."""
