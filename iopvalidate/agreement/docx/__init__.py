"""The Word reader: zip, lxml and nothing of agreements.  `plugin` names it, `reader.read_docx` does it."""
