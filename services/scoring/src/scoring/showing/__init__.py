"""What the service shows: view models made of the domain's objects."""
