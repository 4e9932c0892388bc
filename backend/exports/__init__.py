"""What was recorded, in the form that others read: the patient record and statistics."""
