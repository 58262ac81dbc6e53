"""What a new portfolio folder begins with."""
