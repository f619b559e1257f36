"""The first estimate in a few lines, and the blocker that settles a check early."""

from __future__ import annotations

from typing import List, Optional, Sequence, Text

from bot.check.card import card
from bot.check.finding import change_line, finding_line
from bot.check.report import TIERS, facts_of, rows, sections
from bot.check.say import Part, part
from bot.language.parse.speed import FULL
from bot.policy import Estimate, Finding, Profile
from bot.policy.questions import blockers

FIRST_ESTIMATE = "utter_result_quick"
# What was left out and keeps the estimate open can be told after it; the first one is offered.
MAY_BE_ADDED = ("age", "degree", "field", "institution", "nationality")
OTHER_WAYS = 3  # of the other visas; the full result names them all
CARD = ("for", "open", "against", "changes", "alternatives")  # what a page is told; steps and papers take a closer look


def is_quick(estimate: Estimate, speed: Optional[Text], left: Sequence[Text]) -> bool:
    """Whether an estimate is told as a first one: nobody asked for the full one, which has more to ask or nothing to add.

    `left`: the questions that a full check would still ask.
    """
    return speed != FULL and (bool(left) or "nationality" in estimate.blocked_by)


def quick_report(estimate: Estimate, profile: Profile, left: Sequence[Text]) -> List[Part]:
    """Returns the one reply that tells a first estimate: verdict, what is open, what would help most, and the offer.

    `left`: the questions that a closer look would ask.
    """
    blocked = blocker(profile)
    deciding = [finding for finding in estimate.findings if finding.decides]
    told = _other_ways(estimate) if blocked else _open_points(estimate, deciding)
    blocking = [*blockers(profile), *estimate.alternatives[:OTHER_WAYS]]
    used = blocking if blocked else [finding for finding in deciding if finding.status != "not_answered"]
    grade = _grade(estimate, deciding)
    verdict = part(f"utter_quick_{grade}", blocker=blocked)
    told_as_data = {name: rows(estimate, name) for name in CARD}
    return [
        part(
            FIRST_ESTIMATE,
            verdict=verdict,
            sections={"paragraphs": [*told, _closing(estimate, left)]},
            choices=_choices(estimate, deciding),
            facts=facts_of(used),
            card=card(estimate, grade, verdict, told_as_data, {tier: [] for tier in TIERS}, quick=True),
        )
    ]


def blocker(profile: Profile) -> Optional[Part]:
    """What settles the matter whatever the other answers are, with what would change it; None while a way is open."""
    found = {finding.criterion: finding for finding in blockers(profile)}
    # A post that does not count only matters where the degree is lacking, so the words for the degree name both.
    deciding = next((found[criterion] for criterion in ("nationality", "field", "degree") if criterion in found), None)
    if deciding is None:
        return None
    values = {**finding_line(deciding)["values"], "facts": facts_of(found.values())}
    return part(f"utter_blocker_{deciding.reason}", **values)


def _grade(estimate: Estimate, deciding: Sequence[Finding]) -> Text:
    """The grade as it is told: "promising" where only questions not asked stand between it and a better one."""
    unasked_only = all(f.status != "unclear" and f.reason != "declined" for f in deciding)
    if estimate.grade in ("possible", "too_little_known") and unasked_only:
        return "promising"
    # What is left out on purpose is no reason to keep an estimate back that only lacks a question not asked yet.
    declined = any(f.reason == "declined" for f in deciding)
    return "possible" if estimate.grade == "too_little_known" and not declined else estimate.grade


def _open_points(estimate: Estimate, deciding: Sequence[Finding]) -> List[Part]:
    open_points = [finding_line(f) for f in deciding if f.status == "unclear" or f.reason == "declined"]
    unasked = [part(f"utter_unasked_{f.criterion}") for f in deciding if f.reason == "not_answered"]
    if unasked:
        open_points.append(part("utter_finding_unasked", criteria=unasked))
    helping = [change_line(change) for change in estimate.changes if change.code != "answer_missing"]
    paragraphs = sections(estimate, ["against"])
    if open_points:
        paragraphs.append(part("utter_section_open", lines=open_points))
    return [*paragraphs, part("utter_quick_helps", line=helping[0])] if helping else paragraphs


def _other_ways(estimate: Estimate) -> List[Part]:
    told = sections(estimate, ["alternatives"])
    return [part(section["response"], lines=section["values"]["lines"][:OTHER_WAYS]) for section in told]


def _closing(estimate: Estimate, left: Sequence[Text]) -> Part:
    if "nationality" in estimate.blocked_by:
        return part("utter_quick_other_nationality")
    if estimate.blocked_by:
        return part("utter_quick_go_on")
    return part("utter_quick_offer" if len(left) > 1 else "utter_quick_offer_one", left=len(left))


def _choices(estimate: Estimate, deciding: Sequence[Finding]) -> List[Part]:
    if "nationality" in estimate.blocked_by:
        return [part("utter_choice_change_nationality")]
    left_out = [f.criterion for f in deciding if f.reason == "declined" and f.criterion in MAY_BE_ADDED]
    adding = [part(f"utter_choice_add_{name}") for name in left_out[:1]]
    return [*adding, part("utter_choice_closer"), part("utter_choice_enough")]
