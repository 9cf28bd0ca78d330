"""Pure text scanners: each takes one paragraph, heading or cell and gives what it mentions, with exact offsets.

The modules use nothing but the standard library and each other.  Import the module of the kind you need, for instance
`from iopvalidate.facts.scan.money import scan_money`; nothing is imported here, so that unused scanners cost nothing.
"""

from __future__ import annotations
