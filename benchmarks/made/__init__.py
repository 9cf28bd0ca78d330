"""Word files made at random from a seed, with every feature in them; each word stands in the text once and is known."""
