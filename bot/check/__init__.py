"""The guided check as pure functions: what a message changes, what is asked next, what the result says. No Rasa, no words."""
