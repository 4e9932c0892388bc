"""What is on the screen, one widget a file. Views know models and actions, nothing else."""
