"""Shows a portfolio while it is being written: watches, rebuilds, notifies the browser."""
