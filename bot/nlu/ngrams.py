"""Sparse features: character n-grams, words and pairs of words, hashed. Nothing to train and no vocabulary to store."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Set, Text, Type
from zlib import crc32

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS, TOKENS_NAMES
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from bot.language.normalise import normalise
from bot.language.segment import segment
from bot.language.shorthand import spelled_out

LONGEST = 4
# Many times the number of n-grams in the training phrases, so that two of them hardly ever share a column.
COLUMNS = 2**20


def ngrams(text: Text) -> Set[Text]:
    """The n-grams of one to four characters inside each space-separated stretch, whose ends count as a space."""
    found: Set[Text] = set()
    for stretch in spelled_out(normalise(text).lower()).split():
        padded = f" {stretch} "
        for length in range(1, LONGEST + 1):
            found.update(padded[i : i + length] for i in range(len(padded) - length + 1))
    found.discard(" ")
    return found


def word_ngrams(words: Sequence[Text]) -> Set[Text]:
    """Words and pairs of neighbours, marked so that none is taken for a character n-gram."""
    words = [spelled_out(word) for word in words]
    return {f"\t{word}" for word in words} | {f"\t{first}\t{second}" for first, second in zip(words, words[1:])}


def count_ngrams(texts: Sequence[Text], words: Optional[Sequence[Sequence[Text]]] = None) -> csr_matrix:
    """Returns which n-grams occur: shape (len(texts), COLUMNS), float32 ones, columns sorted in each row.

    `words` are the tokens of each text, cut here when they are not given.
    """
    words = words if words is not None else [[token.norm for token in segment(text)] for text in texts]
    columns: List[np.ndarray] = []
    for text, tokens in zip(texts, words):
        grams = ngrams(text) | word_ngrams(tokens)
        columns.append(np.unique([crc32(gram.encode("utf-8", "replace")) % COLUMNS for gram in grams]).astype(np.int32))
    ends = np.concatenate([[0], np.cumsum([len(row) for row in columns])])
    indices = np.concatenate(columns) if columns else np.zeros(0, np.int32)
    return csr_matrix((np.ones(len(indices), np.float32), indices, ends), shape=(len(texts), COLUMNS))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class NgramFeaturizer(SparseFeaturizer, GraphComponent):
    """Adds one sparse row (1 x COLUMNS) to every message with text. Adds no sequence features: nothing here uses them.

    Rasa's CountVectorsFeaturizer takes n-grams inside tokens only, which in Chinese cuts them where they tell most, and runs
    several times slower.
    """

    @classmethod
    def required_components(cls) -> List[Type]:
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {**SparseFeaturizer.get_default_config()}

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Has no settings of its own."""

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> NgramFeaturizer:
        return cls(execution_context.node_name, config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds the features in place."""
        alias = self._config[FEATURIZER_CLASS_ALIAS]
        for message in messages:
            if message.get(TEXT):
                words = [token.text for token in message.get(TOKENS_NAMES[TEXT])]
                row = count_ngrams([message.get(TEXT)], [words])
                message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, alias))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data
