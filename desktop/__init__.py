"""The Qt application of the professionals."""
