"""Shows a portfolio while it is being written: watches, rebuilds, tells the browser."""
