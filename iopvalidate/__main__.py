"""`python -m iopvalidate`."""

from iopvalidate.cli import main

main()
