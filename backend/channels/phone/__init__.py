"""Telephone calls as contacts: the exchange behind them is told apart only below this package."""
