"""What handles every request around the views: ids, refusals, rate limits, headers, the log."""
