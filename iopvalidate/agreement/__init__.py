"""The draft as text: what a reader found, ordered into blocks, sections and appendices."""
