"""Rasa tokenizer for messages in English, Chinese, or both at once."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.segment import segment


class CheapToken(Token):
    """A token that names itself cheaply.

    While training, Rasa takes a fingerprint of every token of every phrase between every two components; its own goes through
    JSON, which is more than half of the whole training time.
    """

    def fingerprint(self) -> Text:
        return f"{self.text}\0{self.start}\0{self.end}"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class BilingualTokenizer(Tokenizer):
    """Tokens of `bot.language.segment`: spaCy for Latin stretches, jieba for Han stretches.

    Offsets point into the original text. The token text is the normalised form (half-width, Simplified, lower case), so
    that featurizers behind it need no case or width handling of their own.
    """

    @staticmethod
    def supported_languages() -> Optional[List[Text]]:
        # config.yml holds one `language`; None keeps Rasa from refusing the second one.
        return None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Cuts the phrases only: nothing here reads tokens of intents or replies."""
        for example in training_data.training_examples:
            if example.get(TEXT):
                example.set(TOKENS_NAMES[TEXT], self.tokenize(example, TEXT))
        return training_data

    def tokenize(self, message: Message, attribute: Text) -> List[Token]:
        """Returns the tokens of `attribute`; never empty, since featurizers cannot take an empty list."""
        text = message.get(attribute)
        tokens = [CheapToken(token.norm, token.start, token.end) for token in segment(text)]
        return tokens or [CheapToken("", 0, 0)]
