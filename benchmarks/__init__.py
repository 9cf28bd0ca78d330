"""Measurements: quality of judgement on labelled drafts and clauses, and speed; and the builder of their Word files."""
