"""Live connections: sessions as dialogues, the hub under races, real sockets."""
