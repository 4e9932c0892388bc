"""Pictures for people to look at: `./dev screenshots`. Not tests; what they need of a backend and a browser is the tests'."""
