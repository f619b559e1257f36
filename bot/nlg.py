"""Response generator: picks the language, fills in figures, and attaches where each statement comes from.

Runs inside the Rasa process (endpoints.yml, `nlg`), so an FAQ answer needs no call to another server.
"""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Optional, Text, cast

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot import wording
from bot.export import written
from bot.language.detect import conversation_language, detect
from bot.parts import Parts
from bot.provenance import Footnotes, provenance, source_line

LANGUAGE_SLOT = "language"  # set only when the user asks for a language
CHANNELS_DRAWING_SOURCES = {"website"}
MESSAGES_LOOKED_BACK = 50  # only those that show their language count
FAQ_PREFIX = "utter_faq/"
BUTTONS_AFTER_TWO_ANSWERS = 4
# Replies that begin with a word on languages when the user wrote in another one.
ANSWERS = (
    FAQ_PREFIX, "utter_greet", "utter_out_of_scope", "utter_elsewhere_", "utter_choose_reading", "utter_still_lost", "utter_default"
)


def language_of(tracker: DialogueStateTracker) -> Text:
    """Returns en, zh or zh-Hant: the language asked for, else the last one the user clearly wrote in."""
    texts: List[Text] = []
    for event in reversed(tracker.events):
        seen = detect(event.text) if isinstance(event, UserUttered) and event.text else None
        if seen in (None, "other"):
            continue
        texts.append(event.text)
        # English and Traditional are certain; for "zh" an earlier message may still tell which script it is.
        if seen != "zh" or len(texts) == MESSAGES_LOOKED_BACK:
            break
    return conversation_language(texts[::-1], chosen=tracker.get_slot(LANGUAGE_SLOT))


class ResponseGenerator(TemplatedNaturalLanguageGenerator):
    """Generates replies from the `responses` of the domain.

    Variations of a key differ by `metadata.language`; Traditional Chinese is converted from Simplified. A value passed as
    `{"response": key, "values": {...}}`, or a list of such, is itself a response and is worded first: so an action can put a
    reply together from parts without knowing the language. What it passes as `card` is data for a page and leaves, worded
    too, as `custom`; what it passes as `check` leaves in the metadata.
    """

    def __init__(self, endpoint_config: Optional[EndpointConfig] = None, domain: Optional[Domain] = None) -> None:
        super().__init__(domain.responses if domain else {})

    async def generate(
        self, utter_action: Text, tracker: DialogueStateTracker, output_channel: Text, **kwargs: Any
    ) -> Optional[Dict[Text, Any]]:
        """Returns text, buttons and metadata; None for a key without words, as Rasa expects."""
        # A reply may come in a language that is only being switched to.
        language = kwargs.get(LANGUAGE_SLOT) or language_of(tracker)
        values = {**tracker.current_slot_values(), **kwargs}
        # By the input channel: the collectors of replies behind HTTP channels all have the same name.
        drawn = tracker.get_latest_input_channel() in CHANNELS_DRAWING_SOURCES
        asked = _latest_text(tracker)
        reply = self.compose(utter_action, language, values, with_source_line=not drawn, asked=asked)
        if reply and utter_action.startswith(FAQ_PREFIX):
            for name in _also_asked(tracker):
                second = self.compose(f"utter_{name}", language, values, with_source_line=not drawn)
                reply = _one_after_the_other(reply, second) if second else reply
        not_kept = _not_kept_so_far_untold(tracker)
        if reply and not_kept and not utter_action.startswith("utter_not_kept"):
            what = [{"response": f"utter_private_{kind}"} for kind in not_kept]
            reply["metadata"]["notice"] = self.compose("utter_not_kept", language, {"what": what})
        if reply and utter_action.startswith(ANSWERS) and detect(asked) == "other":
            line = self.compose("utter_languages", language, {})
            reply["text"] = f"{line['text']}\n\n{reply['text']}" if line else reply["text"]
        return reply

    def compose(
        self, key: Text, language: Text, values: Dict[Text, Any], with_source_line: bool = False, asked: Text = ""
    ) -> Optional[Dict[Text, Any]]:
        """Words one reply. `language` is en, zh or zh-Hant; `asked` is the message it answers, whose own question is no
        button below it. Raises UnknownPlaceholder for a text that cannot be filled."""
        script = "zh" if language.startswith("zh") else "en"
        notes, parts = Footnotes(), Parts(self.responses, script)
        variation = parts.variation(key)
        if variation is None:
            return None
        metadata = dict(variation.get("metadata") or {})
        facts = [*metadata.pop("facts", []), *values.get("facts", [])]
        follow_up = metadata.pop("follow_up", [])
        rests_on = parts.card(provenance(facts))
        reply: Dict[Text, Any] = {"metadata": {**metadata, "language": language, "response": key, **rests_on}}
        reply["text"] = Parts(self.responses, script, notes if with_source_line else None).text(key, values)
        if rests_on.get("outdated"):
            reply["text"] += "\n\n" + parts.text("utter_outdated", {})
        if with_source_line and facts:
            reply["text"] += "\n\n" + source_line(facts, script, lambda part: parts.text(part, {}), notes)
        buttons = [*_topic_buttons(follow_up, parts, asked), *_buttons(variation, values, parts, asked)]
        if buttons:
            reply["buttons"] = buttons
        if values.get("check"):
            reply["metadata"]["check"] = parts.card(values["check"])
        if values.get("card"):
            reply["custom"] = parts.card(values["card"])
        if language == "zh-Hant":
            reply = _traditional(reply)
        if "file" in values:
            reply["custom"] = written(values["file"], language, self.compose)
        return reply


def _topic_buttons(topics: Iterable[Text], parts: Parts, asked: Text) -> List[Dict[Text, Text]]:
    """Buttons for topics; pressing one sends the topic's question as an ordinary message."""
    labels = [parts.variation(f"utter_label_{topic}") for topic in topics]
    questions = [(label["text"], label["metadata"]["question"]) for label in labels if label]
    return [{"title": title, "payload": q} for title, q in questions if asked not in (q, wording.in_traditional(q))]


def _buttons(variation: Dict[Text, Any], values: Dict[Text, Any], parts: Parts, asked: Text) -> List[Dict[Text, Text]]:
    """Buttons of the response and those an action asks for (`topics`); the title is what gets sent unless given."""
    written = [{"title": b["title"], "payload": b.get("payload") or b["title"]} for b in variation.get("buttons") or []]
    choices = [parts.worded(choice) for choice in values.get("choices") or []]
    offered = [{"title": c, "payload": c} for c in choices] + _topic_buttons(values.get("topics") or [], parts, asked)
    return offered + written


def _latest_text(tracker: DialogueStateTracker) -> Text:
    return (tracker.latest_message.text or "") if tracker.latest_message else ""


def _not_kept_so_far_untold(tracker: DialogueStateTracker) -> List[Text]:
    """Kinds of what the channel took out of the latest message (bot/channels/neutral.py) and of no earlier one."""
    messages = (event for event in reversed(tracker.events) if isinstance(event, UserUttered))
    latest, *earlier = [(event.metadata or {}).get("not_kept") or [] for event in messages] or [[]]
    return [kind for kind in latest if not any(kind in kinds for kinds in earlier)]


def _also_asked(tracker: DialogueStateTracker) -> List[Text]:
    """Full names of further topics that the message asked about (bot/nlu/classifier.py)."""
    latest = tracker.latest_message
    parsed = cast(Dict[Text, Any], latest.parse_data) if latest else {}
    return parsed.get("response_selector", {}).get("faq", {}).get("also", [])


def _one_after_the_other(first: Dict[Text, Any], second: Dict[Text, Any]) -> Dict[Text, Any]:
    """Two answers in one reply; the sources and disagreements of both, each once."""
    metadata = dict(first["metadata"])
    for name in ("facts", "outdated"):
        metadata[name] = list(dict.fromkeys([*metadata.get(name, []), *second["metadata"].get(name, [])]))
    for name in ("sources", "conflicts"):
        entries = [*metadata.get(name, []), *second["metadata"].get(name, [])]
        metadata[name] = list({entry["id"]: entry for entry in entries}.values())
    buttons = {b["payload"]: b for b in [*second.get("buttons", []), *first.get("buttons", [])]}
    text = f"{first['text']}\n\n{second['text']}"
    return {**first, "text": text, "metadata": metadata, "buttons": list(buttons.values())[:BUTTONS_AFTER_TWO_ANSWERS]}


def _traditional(reply: Dict[Text, Any]) -> Dict[Text, Any]:
    def convert(value: Any) -> Any:
        if isinstance(value, str):
            return value if value.startswith("http") else wording.in_traditional(value)
        if isinstance(value, dict):
            return {name: convert(item) for name, item in value.items()}
        return [convert(item) for item in value] if isinstance(value, list) else value

    keep = {"response": reply["metadata"]["response"], "language": "zh-Hant"}
    converted = convert(reply)
    converted["metadata"].update(keep)
    return converted
