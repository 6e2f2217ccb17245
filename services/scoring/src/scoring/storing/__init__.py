"""From rows to the domain's assessment and back; nothing is decided here."""
