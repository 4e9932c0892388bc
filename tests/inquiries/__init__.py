"""Questions of staff, asked at a real database."""
