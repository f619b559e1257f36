"""Measures this bot beside a bot with Rasa's default pipeline and an empty one: `python -m bench --help`."""
