"""A plugin that cannot be imported."""

raise RuntimeError("trasig från början")
