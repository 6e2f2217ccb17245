"""What sync does when others report something."""
