"""Which parts of a text are inside which: lists, quotations and code, as GitHub reads them."""
