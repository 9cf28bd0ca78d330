"""What the agreement says: parties, money, term, decisions and references, each with its passage."""
