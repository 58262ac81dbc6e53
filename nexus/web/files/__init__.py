"""What pages load: style sheets, scripts, icons, pictures, and templates as they are read."""
