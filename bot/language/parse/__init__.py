"""One module per kind of value; each is made of pure functions from text to small frozen results with their spans."""
