"""The real words, worded as the chat words them."""

from types import SimpleNamespace

from bot.nlg import ResponseGenerator
from tests.words import all_variations


def real_words() -> ResponseGenerator:
    return ResponseGenerator(domain=SimpleNamespace(responses={
        key: [{"text": v.text, "metadata": v.metadata, "buttons": list(v.buttons)} for v in variations]
        for key, variations in all_variations().items()
    }))
