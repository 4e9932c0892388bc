"""An exchange without telephones, for the demonstration: callers ring, wait, give up, talk, and professionals' telephones answer."""
