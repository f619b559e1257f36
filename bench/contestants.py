"""The three bots that are compared, each as a directory that Rasa can train."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
OUR_CHANNELS = Path(__file__).parent / "credentials.yml"
FORM = "eligibility_form"
START = "Please check whether I qualify for the K visa"
# Questions of the check with an answer; ours asks them in an order of its own, the default bot in this one.
ANSWERS: Tuple[Tuple[str, str], ...] = (
    ("age", "29"),
    ("degree", "master's degree"),
    ("field", "computer science"),
    ("institution", "Tsinghua University"),
    ("post", "I do research at a university"),
    ("nationality", "India"),
    ("plan", "academic exchange"),
    ("documents", "I have a passport"),
)
QUESTIONS = (
    "What is the age limit for the K visa?",
    "How much does the visa cost?",
    "Which documents do I need?",
    "Can I work on a K visa?",
    "K签需要雇主邀请吗？",
    "办理K签要多久？",
)


@dataclass(frozen=True)
class Contestant:
    """One bot. `serve`: arguments to Python for its server, with {port} and {model}; `asks`: whether replies (as REST gives
    them) end in a question of its form; None for a bot without a form."""

    name: str
    directory: Path
    serve: Tuple[str, ...]
    asks: Optional[Callable[[List[Dict[str, Any]]], bool]] = None
    questions: Tuple[str, ...] = QUESTIONS


def ours() -> Contestant:
    """This bot, in its own process as `make run` starts it."""
    server = ("-m", "bot.server", "--port", "{port}", "--model", "{model}", "--credentials", str(OUR_CHANNELS))
    return Contestant("ours", ROOT, server, _we_ask)


def _we_ask(replies: List[Dict[str, Any]]) -> bool:
    return any(reply.get("metadata", {}).get("response", "").startswith("utter_question_") for reply in replies)


def _default_asks(replies: List[Dict[str, Any]]) -> bool:
    return any(reply.get("text") in {f"{name}?" for name, _ in ANSWERS} for reply in replies)


STOCK_SERVER = ("-m", "rasa", "run", "--interface", "127.0.0.1", "--port", "{port}", "--model", "{model}")


def default(directory: Path, epochs: int) -> Contestant:
    """Rasa's default pipeline and policies on our training phrases and answers, written below `directory`.

    Its form takes every text as the answer and checks nothing, so it needs no action server: kinder to it than real use.
    """
    domain = _yaml(ROOT / "domain.yml")
    intents = [intent for intent in domain["intents"] if intent != "nlu_fallback"]
    said = _responses()
    replies = {f"utter_{intent}": f"utter_{intent}" for intent in intents}
    responses = {key: [{"text": v["text"]} for v in said[key]] for key in said if key.startswith("utter_faq/") or key in replies}
    slots = {
        name: {"type": "text", "influence_conversation": False,
               "mappings": [{"type": "from_text", "conditions": [{"active_loop": FORM, "requested_slot": name}]}]}
        for name, _ in ANSWERS
    }
    responses.update({f"utter_ask_{name}": [{"text": f"{name}?"}] for name, _ in ANSWERS})
    responses.update({"utter_done": [{"text": "Done."}], "utter_default": [{"text": "Sorry?"}]})
    rules: List[Dict[str, Any]] = [
        _rule(intent, [{"intent": intent}, {"action": f"utter_{intent}"}])
        # RulePolicy has rules of its own for `restart`; the check is started by the rule below.
        for intent in intents if intent == "faq" or f"utter_{intent}" in responses and intent not in ("start_eligibility_check", "restart")
    ]
    loop = {"active_loop": FORM}
    rules.append(_rule("start", [{"intent": "start_eligibility_check"}, {"action": FORM}, loop]))
    rules.append({**_rule("end", [{"action": FORM}, {"active_loop": None}, {"action": "utter_done"}]), "condition": [loop]})
    # TED and the memory learn from stories only; `rasa init` brings some too.
    stories = [
        {"story": "questions", "steps": [{"intent": "greet"}, {"action": "utter_greet"}, {"intent": "faq"}, {"action": "utter_faq"},
                                         {"intent": "thanks"}, {"action": "utter_thanks"}]},
        {"story": "leaving", "steps": [{"intent": "faq"}, {"action": "utter_faq"}, {"intent": "goodbye"}, {"action": "utter_goodbye"}]},
    ]
    config = _default_config(epochs)
    _write(directory / "config.yml", config)
    _write(directory / "domain.yml", {
        "version": "3.1", "intents": intents, "slots": slots, "responses": responses,
        "forms": {FORM: {"required_slots": [name for name, _ in ANSWERS]}},
    })
    _write(directory / "data" / "rules.yml", {"version": "3.1", "rules": rules, "stories": stories})
    shutil.copytree(ROOT / "data" / "nlu", directory / "data" / "nlu")
    _write(directory / "credentials.yml", {"rest": None})
    return Contestant("default", directory, STOCK_SERVER, _default_asks)


def empty(directory: Path) -> Contestant:
    """One intent, one rule, the lightest stock pipeline: what Rasa itself costs. Written below `directory`."""
    _write(directory / "config.yml", {
        "recipe": "default.v1", "assistant_id": "empty", "language": "en",
        "pipeline": [{"name": "WhitespaceTokenizer"}, {"name": "CountVectorsFeaturizer"}, {"name": "LogisticRegressionClassifier"}],
        "policies": [{"name": "RulePolicy"}],
    })
    _write(directory / "domain.yml", {
        "version": "3.1", "intents": ["ask", "other"], "responses": {"utter_answer": [{"text": "An answer."}]},
    })
    examples = "\n".join(f"- {text}" for text in ("what is the age limit", "how much does it cost", "which documents"))
    # The classifier needs a second class to fit; no rule and no message uses it.
    _write(directory / "data" / "all.yml", {
        "version": "3.1",
        "nlu": [{"intent": "ask", "examples": examples}, {"intent": "other", "examples": "- zzz\n- yyy"}],
        "rules": [_rule("answer", [{"intent": "ask"}, {"action": "utter_answer"}])],
    })
    _write(directory / "credentials.yml", {"rest": None})
    return Contestant("empty", directory, STOCK_SERVER, questions=("what is the age limit", "how much does it cost"))


def _default_config(epochs: int) -> Dict[str, Any]:
    """The configuration that Rasa suggests when a project names none, from the installed package."""
    import rasa.engine.recipes

    config = _yaml(Path(rasa.engine.recipes.__file__).parent / "config_files" / "default_config.yml")
    config["assistant_id"] = "default"
    for part in [*config["pipeline"], *config["policies"]]:
        if "epochs" in part:
            part["epochs"] = epochs
    return config


def _rule(name: str, steps: List[Dict[str, Any]]) -> Dict[str, Any]:
    return {"rule": name, "steps": steps}


def _responses() -> Dict[str, Any]:
    files = sorted((ROOT / "data" / "responses").rglob("*.yml"))
    return {key: value for path in files for key, value in _yaml(path)["responses"].items()}


def _yaml(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def _write(path: Path, content: Dict[str, Any]) -> None:
    """JSON is YAML, but Rasa looks for `rules:` and the like at the beginning of a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in content.items()]
    path.write_text("".join(lines), encoding="utf-8")
