"""``nexus check`` without its terminal: the rules and how their findings are printed."""
