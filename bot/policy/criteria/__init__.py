"""One module per condition. Each has judge(...) -> (reason code, params), or None when there is no answer."""
