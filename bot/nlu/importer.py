"""Reads the training phrases once, as messages that Rasa can copy and compare cheaply.

While it prepares a training, Rasa 3.6 reads all files again for each way of asking for them, copies every phrase for every merge,
and hashes each copy, features included, through JSON. With thousands of phrases that takes longer than learning from them.
"""

from __future__ import annotations

from typing import Any, Dict, Optional, Text

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data import loading
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


class Phrase(Message):
    """A training phrase that is named by its text, its topic and how many features it has.

    What these features hold is left out of the name. It follows from the text and from code, whose version is part of the
    classifier's configuration (bot/nlu/code_version.py), so Rasa still trains anew when they change.
    """

    def fingerprint(self) -> Text:
        # Hexadecimal, because Rasa takes the number as the hash.
        name = [self.get(part) for part in (TEXT, INTENT, INTENT_RESPONSE_KEY)]
        return "\0".join(map(str, [*name, len(self.features)])).encode("utf-8", "surrogatepass").hex()

    def __deepcopy__(self, memo: Dict[int, Any]) -> Phrase:
        return Phrase(dict(self.data), set(self.output_properties), list(self.features))


class PhraseImporter(RasaFileImporter):
    """Rasa's own importer of files, but for the phrases."""

    _phrases: Optional[TrainingData] = None

    def get_nlu_data(self, language: Optional[Text] = "en") -> TrainingData:
        """Returns the phrases of all files; `language` only reaches formats that Rasa no longer reads."""
        if self._phrases is None:
            files = [loading.load_data(path, language) for path in self._nlu_files]
            for file in files:
                file.training_examples = [Phrase(message.data) for message in file.training_examples]
            self._phrases = TrainingData().merge(*files)
        return self._phrases
