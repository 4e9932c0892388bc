"""The server: the contract, the rules, the store and the ways in."""
