"""Who is at the desktop: passwords, refresh tokens, limits on guessing, and presence."""
