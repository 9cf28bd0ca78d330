"""SARIF 2.1.0, for code scanning and for programs that collect findings."""
