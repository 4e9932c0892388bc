"""Questions of staff that are answered by reading: who may ask, what is logged of it, what comes back."""
