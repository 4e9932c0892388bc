"""Live connections: session (sans-IO), hub (encode once, send to all), sockets and pokes; no rule of the field lives here."""
