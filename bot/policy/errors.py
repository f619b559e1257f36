"""Errors of the policy package."""


class PolicyError(ValueError):
    """Rule data that cannot be used: names file, key path, what was found and what was expected."""

    def __init__(self, file: str, path: str, found: str, expected: str):
        self.file, self.path, self.found, self.expected = file, path, found, expected
        place = f"{file}: {path}" if path else file
        super().__init__(f"{place}: found {found}, expected {expected}")


class ProfileError(ValueError):
    """A profile with a value that the engine does not know: names field, value and what was expected."""

    def __init__(self, field: str, found: object, expected: str):
        self.field, self.found, self.expected = field, found, expected
        super().__init__(f"profile.{field}: found {found!r}, expected {expected}")


class DateNotCovered(ValueError):
    """An estimate was asked for a day before the visa existed."""
