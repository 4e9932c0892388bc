"""What several tests need: servers, browsers, figures. No doubles of our own code."""
