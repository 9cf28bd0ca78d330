"""The report: one record for every rule, findings, checklist, facts, and its formats."""
