"""The granskningsprotokoll: a Word document for the jurist's file."""
