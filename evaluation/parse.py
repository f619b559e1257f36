"""Runs the trained model over phrases, in this process and one by one as in a conversation."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, List, Tuple

from bot.nlu.classifier import OUT_OF_SCOPE, TopicClassifier
from evaluation.held_out import Phrase


@dataclass(frozen=True)
class Thresholds:
    """The settings of the topic classifier that turn a ranking into a decision."""

    off_topic: float
    fallback: float
    choices: int


@dataclass(frozen=True)
class Parsed:
    """A phrase with all topics and their probabilities, best first, what was decided, and what it cost."""

    phrase: Phrase
    ranking: Tuple[Tuple[str, float], ...]
    found: str
    milliseconds: float

    @property
    def right(self) -> bool:
        return self.found == self.phrase.topic

    @property
    def off_topic(self) -> float:
        """The probability of being off topic."""
        return dict(self.ranking).get(OUT_OF_SCOPE, 0.0)


def parse(model: Path, phrases: List[Phrase]) -> Tuple[List[Parsed], Thresholds]:
    """Returns every phrase parsed, and the thresholds in force. Raises bot.assistant.ModelMissing when there is no model."""
    return asyncio.run(_parse(model, phrases))


async def _parse(model: Path, phrases: List[Phrase]) -> Tuple[List[Parsed], Thresholds]:
    from rasa.core.tracker_store import InMemoryTrackerStore
    from rasa.shared.core.domain import Domain
    from rasa.utils.log_utils import configure_structlog

    from bot import assistant

    configure_structlog(logging.WARNING)  # Rasa would print every parse
    agent = await assistant.load(model, tracker_store=InMemoryTrackerStore(Domain.empty()))
    config = _classifier_config(agent)
    thresholds = Thresholds(config["off_topic_threshold"], config["fallback_threshold"], config["ranking_length"])
    config["ranking_length"] = 10_000  # the whole ranking: the curve needs probabilities that the bot itself never shows
    await agent.parse_message("warm up 热身")
    parsed = []
    for phrase in phrases:
        start = perf_counter()
        result = await agent.parse_message(phrase.text)
        milliseconds = (perf_counter() - start) * 1000
        ranking = tuple((entry["name"], entry["confidence"]) for entry in result["intent_ranking"])
        intent = result["intent"]["name"]
        parsed.append(Parsed(phrase, ranking, ranking[0][0] if intent == "faq" else intent, milliseconds))
    return parsed, thresholds


def _classifier_config(agent: Any) -> Any:
    """The settings of the topic classifier inside the loaded graph. Rasa has no public way to a component."""
    for node in agent.processor.graph_runner._instantiated_nodes.values():
        if isinstance(node._component, TopicClassifier):
            return node._component._config
    raise LookupError("the model has no TopicClassifier")
