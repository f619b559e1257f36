"""Words the values that actions pass: responses inside a reply, lists, dates, texts in both languages, and cards."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List, Mapping, Optional, Text

from bot import wording
from bot.policy import policy
from bot.provenance import Footnotes, evidence

# Responses that are a line of a list; other lists of values are joined within a sentence.
LINE_PREFIXES = ("utter_finding_", "utter_change_", "utter_step_", "utter_alternative_", "utter_document_line",
                 "utter_comparison_line", "utter_source_line")
# Values that stand in no text.
NOT_WORDS = {"card", "check", "custom", "file", "facts", "topics", "choices", "session_started_metadata"}
RESTS_ON = "rests_on"  # in a card: the ids of the facts behind an item

Variation = Dict[Text, Any]


class Parts:
    """Words parts of one reply in one script (en or zh). `notes`: marks statements with sources, None for no marks."""

    def __init__(
        self, responses: Mapping[Text, List[Variation]], script: Text, notes: Optional[Footnotes] = None
    ) -> None:
        self._responses, self._script, self._notes = responses, script, notes

    def variation(self, key: Text) -> Optional[Variation]:
        """The variation of a response in this script, None when there is none."""
        variations = self._responses.get(key, [])
        return next((v for v in variations if (v.get("metadata") or {}).get("language") == self._script), None)

    def text(self, key: Text, values: Mapping[Text, Any]) -> Text:
        """A response with its values filled in. Raises UnknownPlaceholder for one that is not there or has a hole."""
        variation = self.variation(key)
        if variation is None:
            raise wording.UnknownPlaceholder(key)
        worded = {name: self.worded(value) for name, value in values.items() if name not in NOT_WORDS}
        return wording.fill(variation["text"], self._script, policy(), worded)

    def worded(self, value: Any) -> Any:
        """A value with every response inside it worded; what is no response stays as it is."""
        if isinstance(value, dict) and "response" in value:
            values = value.get("values", {})
            mark = self._notes.mark(values.get("facts") or [], self._script) if self._notes else ""
            return self.text(value["response"], values) + mark
        if isinstance(value, dict) and "paragraphs" in value:
            return "\n\n".join(self.worded(item) for item in value["paragraphs"])
        if isinstance(value, dict) and set(value) == {"date"}:
            return wording.show_date(date.fromisoformat(value["date"]), self._script)
        if isinstance(value, dict) and set(value) == {"en", "zh"}:
            return value[self._script]
        if isinstance(value, list):
            worded = [self.worded(item) for item in value]
            lines = any(isinstance(item, dict) and item.get("response", "").startswith(LINE_PREFIXES) for item in value)
            return "\n".join(worded) if lines else worded
        return value

    def card(self, value: Any) -> Any:
        """Data for a page: every text in it worded, lists and dictionaries kept as they are.

        `rests_on` of a dictionary, ids of facts, gives way to what `bot.provenance.evidence` tells about them, about
        ids of further `sources` and about `conflict`, the id of a disagreement. Marks of lists and headings are left to
        the page.
        """
        if isinstance(value, list):
            return [self.card(item) for item in value]
        if not isinstance(value, dict):
            return value
        worded = self.worded(value)
        if isinstance(worded, str):
            return _without_marks(worded)
        if RESTS_ON in value:
            told = evidence(value[RESTS_ON], value.get("sources") or (), value.get("conflict"))
            return self.card({**{name: item for name, item in value.items() if name != RESTS_ON}, **told})
        return {name: self.card(item) for name, item in value.items()}


def _without_marks(text: Text) -> Text:
    text = text.strip().removeprefix("- ")
    heading = text.startswith("**") and text.endswith("**") and text.count("**") == 2
    return text[2:-2] if heading else text
