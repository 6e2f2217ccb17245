"""Plain SELECTs that return view models."""
