"""What was collected -> what is kept: the app, what is still missing, the links, the files."""
