"""Who wants a closer look after the first estimate, who has enough, and who names the kind of check outright."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Mapping, Optional, Sequence, Text

from bot.check.lexicon import lexicon
from bot.check.quick import FIRST_ESTIMATE
from bot.language.parse.command import parse_command
from bot.language.parse.on_behalf import as_own, as_own_answer
from bot.language.parse.speed import FULL, closer_look, names_closer_look, speed_wanted
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import read

FORM, ENOUGH = "eligibility_form", "utter_check_enough"
ENOUGH_TOLD = 3  # facts about oneself that start a check without being asked for
# "Check me: ...", 帮我评估：...
_ASKED_FOR = re.compile(
    r"\s*(?:please |pls |can you |could you |just |ok |hi |hello |hey |so )*"
    r"(?:check|assess|evaluate|test) (?:me|my (?:eligibility|case|profile|chances))\b"
    r"(?!\s*(?:in|out|at|with)\b)|\s*(?:请|麻烦|你好|您好|那|再|能不能|可以|[,，])*(?:(?:帮|给|替|为)我|我要|我想)?(?:做个?|来个?)?(?:免费|在线)?"
    r"(?:评估|評估|评測|评测|測評|测评|评一下|測一下|测一下|測一測|测一测)(?:一下|下|吧|看看|看)?\s*[:：,，。]",
    re.IGNORECASE,
)
# What a company tells of a candidate starts no check.
_OF_OTHERS = re.compile(
    r"\b(?:we|our|us|he|his|him|she|her|they|their|hir(?:e|ing)|candidates?|employees?|applicants?|someone|somebody)\b"
    r"|我们|我們|公司|招聘|想招|候选|員工|员工|[他她]|有人|别人",
    re.IGNORECASE,
)
TOLD_OF_ANOTHER = 2
NO_FACTS = {"documents", "passport_months", "plan"}
_MAY_APPLY = re.compile(
    r"\b(?:appl(?:y|ies|ication)|qualif\w+|eligib\w+|fits?|suit\w*|chances?|get (?:it|in|one|this|the|a k)|possible"
    r"|k[- ]?visa)\b"
    r"|申请|申請|能办|能辦|可以办|可以辦|办得|办不|符合|条件|條件|希望|机会|機會|适合|適合|资格|資格|够格|k ?签|k ?簽|办k|能拿|拿得到",
    re.IGNORECASE,
)
MOSTLY_AN_ANSWER = 0.5  # of a message's words; below it, what it states is beside the point
NOTHING_ELSE = 0.9
OF_THE_RESULT = ("utter_result", "utter_check_")  # last replies after which a statement is about the result


def wanted(
    text: Text, last_response: Optional[Text], slots: Mapping[Text, Any], in_check: bool, today: date
) -> Optional[Text]:
    """Returns what answers a message outside the running check: the form, the reply to "that's enough", or None.

    Right after a first estimate every yes and no counts, and "back"; later only who says outright to look closer, or who
    gives an answer that was not asked yet ("I am Brazilian"). Who names the kind of check ("full assessment") gets it at
    any time. `last_response`: key of the last reply; `slots`: all of the conversation.
    """
    if in_check:
        return None
    if last_response == FIRST_ESTIMATE:
        command = parse_command(text)
        answer = "yes" if command and command.name == "back" else closer_look(text)
        if answer:
            return FORM if answer == "yes" else ENOUGH
    if slots.get("check_complete"):
        if (last_response or "").startswith(OF_THE_RESULT):
            text = as_own_answer(text) or text
        quick, at_hand = slots.get("check_speed") != FULL, last_response == FIRST_ESTIMATE
        answered = _answered(text, today)
        if quick and names_closer_look(text) or any(slots.get(name) is None or quick and at_hand for name in answered):
            return FORM
        if (last_response or "").startswith(OF_THE_RESULT) and _tells_only(text, today):
            return FORM  # known already or told anew: 印度护照, "I am 31"
    begun = begins(text, today) or not slots.get("check_history") and begins_for_another(text, today)
    return FORM if speed_wanted(text, underway=False) or begun else None


def begins(text: Text, today: date) -> bool:
    """Whether a message starts the check by what it tells: "check me: I am Kenyan", or at least three facts about oneself."""
    reading = read(text, None, lexicon(), today)
    if reading.question or reading.command or _OF_OTHERS.search(text):
        return False
    told = reading.values.keys() - NO_FACTS
    return bool(told and _ASKED_FOR.match(text)) or len(told) >= ENOUGH_TOLD and reading.coverage >= MOSTLY_AN_ANSWER


def begins_for_another(text: Text, today: date) -> bool:
    """Whether a message asks if somebody else may apply, and tells at least two facts of that person."""
    told = as_own(text)
    if told is None or not _MAY_APPLY.search(text):
        return False
    return len(read(told, None, lexicon(), today).values.keys() - NO_FACTS) >= TOLD_OF_ANOTHER


def _tells_only(text: Text, today: date) -> bool:
    """Whether a message is a statement of answers and of nothing else. A bare name ("Germany") may mean anything here."""
    reading = read(text, None, lexicon(), today)
    told = [value for value in reading.values.values() if not isinstance(value, Unlisted)]
    named = sum(end - start for value in told for start, end in value.spans)
    return bool(told) and not reading.question and reading.coverage >= NOTHING_ELSE and named < len(text.strip(" .!。！"))


def _answered(text: Text, today: date) -> Sequence[Text]:
    """The fields that a message answers, none when it is mostly about something else."""
    reading = read(text, None, lexicon(), today)
    if reading.question or reading.coverage < MOSTLY_AN_ANSWER:
        return ()
    return [name for name, value in reading.values.items() if not isinstance(value, Unlisted)]
