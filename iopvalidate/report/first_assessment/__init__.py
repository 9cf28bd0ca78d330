"""The first assessment, before a draft exists: a profile's checklist answered by a person."""
