"""What a person can do, each as a method that makes a command. No words for people: views put those."""
