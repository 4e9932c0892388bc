"""The demonstration's desktop: the real window, worked at by key events of a nurse who is played."""
