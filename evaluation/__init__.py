"""How well the trained model understands the held-out phrases: `make evaluate`."""
