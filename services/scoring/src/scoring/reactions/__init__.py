"""What scoring does when something happened."""
