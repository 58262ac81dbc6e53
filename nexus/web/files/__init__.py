"""The files of pages: style sheets, scripts, icons, pictures, and templates as they are read."""
