"""Rules: what is asked of a draft, and what an answer is."""
