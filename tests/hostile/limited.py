"""Assess one file under limits of the system, and print as JSON what became of it: `limited.py FILE`.

The address space is limited, so that a reader without bounds ends in a MemoryError and not on the machine of the tester.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[2]


def main(name: str) -> None:
    """Assess the file and print outcome, message, seconds of the processor, and the most memory in MB."""
    resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]
    began = process_time()
    from iopvalidate import validate
    from iopvalidate.errors import IopValidateError
    from iopvalidate.rules.outcome import Level

    said: dict[str, object] = {}
    try:
        report = validate(name)
        said["broken"] = [n.text.en for n in report.notifications if n.level is Level.ERROR]
        said["outcomes"] = {record.rule.code: record.outcome for record in report.records}
        said["quotes"] = [[e.quote for e in record.evidence] for record in report.records]
    except IopValidateError as error:
        said["refused"] = error.en
    said["seconds"] = process_time() - began
    said["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1])
