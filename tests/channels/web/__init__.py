"""The residents' pages over real HTTP and sockets, on a real store."""
