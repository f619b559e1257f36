"""Collects `<kind>/test_*.yml`: each story is a test of its own, replayed through the trained bot.

The files are ordinary Rasa test stories, so `rasa test core --e2e --fail-on-prediction-errors` reads them as well. Rasa runs no
custom action there and never looks at `metadata`; the replay does both. How to write one: docs/tasks/ and the files beside.
"""

from pathlib import Path
from typing import Iterator, Optional

import pytest

from tests.conversations.played import play
from tests.conversations.story import Story, StoryError, read_stories


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Optional[pytest.Collector]:
    if file_path.suffix == ".yml" and file_path.name.startswith("test_"):
        return StoryFile.from_parent(parent, path=file_path)
    return None


class ReplayFailure(Exception):
    """The bot did not do what the story says; the text is the transcript with the differences."""


class StoryFile(pytest.File):
    """One file of stories."""

    def collect(self) -> Iterator[pytest.Item]:
        yield RasaReadsFile.from_parent(self, name="rasa reads the file")
        for story in read_stories(self.path):
            yield StoryItem.from_parent(self, name=story.name, story=story)

    def repr_failure(self, excinfo: pytest.ExceptionInfo) -> str:  # type: ignore[override]
        return str(excinfo.value) if isinstance(excinfo.value, StoryError) else super().repr_failure(excinfo)


class StoryItem(pytest.Item):
    """One story."""

    def __init__(self, *, story: Story, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.story = story

    def runtest(self) -> None:
        differences = play(self.story).differences
        if differences:
            raise ReplayFailure(differences)

    def repr_failure(self, excinfo: pytest.ExceptionInfo) -> str:  # type: ignore[override]
        return str(excinfo.value) if isinstance(excinfo.value, ReplayFailure) else super().repr_failure(excinfo)

    def reportinfo(self):
        return self.path, None, f"story: {self.name}"


class RasaReadsFile(pytest.Item):
    """The file holds to Rasa's own schema, so that `rasa test` reads it too."""

    def runtest(self) -> None:
        from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader

        YAMLStoryReader().read_from_file(self.path)

    def reportinfo(self):
        return self.path, None, self.name
