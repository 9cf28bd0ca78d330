"""The annotated Word copy: the draft as it is, with a comment on the words of each finding.

`copy.annotated_copy` makes it; every part that holds no comment stays as it was, byte for byte.
"""
