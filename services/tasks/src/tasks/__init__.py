"""Documents, plans, objectives, tasks, reports and public progress."""
