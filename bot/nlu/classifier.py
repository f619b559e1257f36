"""The topic classifier: one model over all topics, both languages.

Topics of kind faq are retrieval intents (`faq/age_limit`). Rasa's own route to a full retrieval intent is an intent classifier
plus a ResponseSelector, two neural networks; here one decision gives both parts: the intent (`faq`) and, in the format of a
ResponseSelector, which of its answers is meant, so that the stock `utter_faq` action and one rule serve every FAQ.
"""

from __future__ import annotations

import logging
import warnings
from typing import Any, Dict, List, Optional, Text, Tuple, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.check.lexicon import lexicon
from bot.language.clauses import questions
from bot.language.parse.elsewhere import elsewhere
from bot.language.parse.elsewhere_names import FOREIGN_ONLY
from bot.nlu.code_version import code_version
from bot.nlu.encoder import encode
from bot.nlu.kernel import KernelTopicModel
from bot.nlu.ngrams import count_ngrams

logger = logging.getLogger(__name__)

# Rasa only knows its own class as a consumer of retrieval examples and would advise to add it.
warnings.filterwarnings("ignore", message="You have defined training data with examples for training a response")

FALLBACK = "nlu_fallback"
OUT_OF_SCOPE = "out_of_scope"
SURE_OF_PART = 0.6  # probability from which a question inside a longer message is answered as well


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Sets `intent`, `intent_ranking` (full names) and `response_selector` on a message.

    When no topic is likely enough, or the message may well be off topic, the intent is `nlu_fallback` and the ranking behind it
    holds the likeliest topics, which the fallback action offers as a choice.
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {
            # How both thresholds were chosen: docs/decisions/0001-understanding.md.
            # From this probability of being off topic on, the message is not taken for a topic, even if one is likelier.
            "off_topic_threshold": 0.04,
            # Below this probability of the likeliest topic the message counts as not understood.
            "fallback_threshold": 0.2,
            "ranking_length": 4,
            # Not a setting: makes Rasa train anew when the code behind the features changes.
            "code_version": code_version(),
        }

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: Optional[KernelTopicModel] = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TopicClassifier:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        with model_storage.read_from(resource) as directory:
            return cls(config, model_storage, resource, KernelTopicModel.load(directory / "topics.npz"))

    def train(self, training_data: TrainingData) -> Resource:
        """Fits the model on all examples that have text and an intent."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT)]
        labels = [e.get(INTENT_RESPONSE_KEY) or e.get(INTENT) for e in examples]
        self._model = KernelTopicModel.fit(*_feature_rows(examples), labels)
        with self._model_storage.write_to(self._resource) as directory:
            self._model.save(directory / "topics.npz")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data  # nothing behind this component reads topics while training

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            self._classify(message)
        return messages

    def _off_topic(self, probabilities: np.ndarray) -> float:
        """The probability of `out_of_scope`, 0 for training data without such an intent."""
        labels = self._model.labels if self._model else []
        return float(probabilities[labels.index(OUT_OF_SCOPE)]) if OUT_OF_SCOPE in labels else 0.0

    def _classify(self, message: Message) -> None:
        text = (message.get(TEXT) or "").strip()
        if not text or self._model is None or not message.features:
            ranking, off_topic = [(FALLBACK, 0.0)], 0.0
        else:
            dense, sparse = _feature_rows([message])
            probabilities = self._model.probabilities(dense, sparse)[0]
            best = np.argsort(-probabilities)[: self._config["ranking_length"]]
            ranking = [(self._model.labels[i], float(probabilities[i])) for i in best]
            off_topic = self._off_topic(probabilities)
        name, confidence = decide(
            ranking, off_topic, self._config["off_topic_threshold"], self._config["fallback_threshold"]
        )
        if name not in (OUT_OF_SCOPE, FALLBACK) and elsewhere(text, lexicon().countries) in FOREIGN_ONLY:
            # "Does Hong Kong's Top Talent Pass accept my university?": the words are ours, the scheme is not.
            others = [entry for entry in ranking if entry[0] != OUT_OF_SCOPE]
            name, ranking = OUT_OF_SCOPE, [(OUT_OF_SCOPE, confidence), *others][: self._config["ranking_length"]]
        if name == OUT_OF_SCOPE and not any(character.isalnum() for character in text):
            name = FALLBACK  # "???" or a sticker is about nothing; the fallback asks for words
        intent = {"name": name.split("/")[0], "confidence": confidence}
        ranked = [{"name": name, "confidence": value} for name, value in ranking]
        message.set("intent", intent, add_to_output=True)
        message.set("intent_ranking", ranked, add_to_output=True)
        selector = _response_selector(ranking)
        if name.startswith("faq/"):
            selector["faq"]["also"] = self._also_asked(text, name)
        message.set("response_selector", selector, add_to_output=True)

    def _also_asked(self, text: Text, main: Text) -> List[Text]:
        """Further FAQ topics of a message that asks several things ("how much is it, and do I need an employer?").

        Each question in it is classified alone. One of them must be the topic of the whole, or the cut was wrong.
        """
        parts = questions(text)
        if len(parts) < 2:
            return []
        probabilities = self._model.probabilities(encode(parts), count_ngrams(parts))
        best = probabilities.argmax(axis=1)
        topics = [self._model.labels[i] for i, row in zip(best, probabilities) if row[i] >= SURE_OF_PART]
        return [topic for topic in dict.fromkeys(topics) if topic.startswith("faq/") and topic != main] if main in topics else []


def decide(
    ranking: List[Tuple[Text, float]], off_topic: float, off_topic_threshold: float, fallback_threshold: float
) -> Tuple[Text, float]:
    """Returns the full name of the intent and the confidence in it.

    `ranking` holds (full name, probability), best first; `off_topic` is the probability of `out_of_scope`.
    """
    name, probability = ranking[0]
    if name == OUT_OF_SCOPE:
        return name, probability
    if off_topic >= off_topic_threshold or probability < fallback_threshold:
        return FALLBACK, 1.0 - probability
    return name, probability


def _response_selector(ranking: List[Tuple[Text, float]]) -> Dict[Text, Any]:
    """The ranking in the form that Rasa's retrieval actions and `full_retrieval_intent_name` read."""
    selector: Dict[Text, Any] = {"all_retrieval_intents": ["faq"]}
    faq = [(name, confidence) for name, confidence in ranking if name.startswith("faq/")]
    if faq:
        entries = [{"intent_response_key": name, "confidence": confidence} for name, confidence in faq]
        selector["faq"] = {"response": {**entries[0], "utter_action": f"utter_{faq[0][0]}"}, "ranking": entries}
    return selector


def _feature_rows(messages: List[Message]) -> Tuple[np.ndarray, Any]:
    """Returns the sentence features of messages: dense (n x d) and sparse (n x s, CSR)."""
    from scipy.sparse import vstack

    dense = np.vstack([m.get_dense_features(TEXT)[1].features for m in messages])
    sparse = vstack([m.get_sparse_features(TEXT)[1].features for m in messages]).tocsr()
    return dense, sparse
