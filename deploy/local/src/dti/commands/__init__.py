"""One module per verb of `dti`."""
