"""Conversations with the real bot as the widget keeps them, so that a page shows them at once."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, List

from tests.channels.website_client import connected

HEAR = ({"en": "What is the age limit for the K visa?", "zh": "K签有年龄限制吗？"},)
COMPARE = ({"en": "compare K and Z: work, family, validity", "zh": "比较K签和Z签的工作、家属和有效期"},)
CHECK = (
    {"en": "Please check whether I qualify for the K visa.", "zh": "帮我评估一下，我符合K签条件吗？"},
    {"en": "29", "zh": "29岁"},
    {"en": "PhD in physics", "zh": "物理学博士"},
)
RESULT = (
    *CHECK,
    {"en": "ETH Zurich", "zh": "苏黎世联邦理工"},
    {"en": "Look closer", "zh": "再仔细看看"},
    {"en": "India", "zh": "印度"},
    {"en": "research", "zh": "做科研"},
    {"en": "not yet", "zh": "还没准备"},
)
PLAN = ({"en": "I arrive on 1 December 2026", "zh": "我2026年12月1日入境"},)
SCENES = {"answer": HEAR, "comparison": COMPARE, "result": RESULT, "plan": PLAN, "check": CHECK}
Entries = List[Dict[str, Any]]


def record(address: str, language: str) -> Dict[str, Entries]:
    """The log of each scene, held with the bot at `address`; `language` is en or zh."""

    async def record_all() -> Dict[str, Entries]:
        logs = await asyncio.gather(*(_hold(address, messages, language) for messages in SCENES.values()))
        return dict(zip(SCENES, logs))

    # In a thread of its own, because Playwright's loop runs in this one.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, record_all()).result()


async def _hold(address: str, messages: Any, language: str) -> Entries:
    log: Entries = []
    async with connected(address) as client:
        run = client.session["session"].split(".")[0]
        for number, message in enumerate(messages):
            replies = await client.say(message[language], lang=language)
            log.append(said(message[language], replies[0]["mid"], language, "sent", replies[0]["seq"] - 1))
            log += [{"from": "guide", "run": run, "reply": reply, "at": reply["seq"]} for reply in replies]
            # The same number of message in two conversations would be one turn to the widget.
            for entry in log[-len(replies) - 1 :]:
                (entry if "mid" in entry else entry["reply"])["mid"] = f"{run}-{number}"
    return log


def said(text: str, mid: str, language: str, status: str, at: int) -> Dict[str, Any]:
    """A message of the user in the log; `status` is waiting, sent or failed, `at` the time in ms."""
    return {"from": "user", "mid": mid, "text": text, "payload": None, "language": language, "status": status, "at": at}


def keep(address: str, log: Entries, language: str) -> str:
    """A script that puts `log` where the widget of `address` looks for what it knows, before a page runs its own."""
    state = {"begun": 1, "session": None, "lastSeq": 0, "log": log, "language": language, "open": False, "ticks": {}}
    stored = json.dumps({"format": 1, "state": state})
    name = json.dumps(f"kvisa-chat {address}")
    return f"localStorage.setItem({name}, JSON.stringify({{...{stored}, touched: Date.now()}}))"
