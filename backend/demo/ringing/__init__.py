"""Who uses the telephones of a demonstration at a real exchange: staff who pick up, residents who ring and who are rung."""
