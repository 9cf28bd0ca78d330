"""A new draft by a profile: its sections with the rules' suggested clauses, as a Word document."""
