"""Coming back with a code: the answers read back, what changed since, and the estimate by today's rules."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List, Mapping, NamedTuple, Text

from bot.check.answers import ASKABLE, PROFILE_SLOTS, items
from bot.check.report import report
from bot.check.say import Part, part
from bot.export.code import CRITERIA, Saved
from bot.language.parse.speed import FULL
from bot.policy import Estimate, Policy, PolicyChange, Profile, estimate, remaining_questions

OWN_WORDS = ("field", "institution")  # fields that may hold an unlisted name in the user's own words
ANSWERED_BY = {"post_institution": "institution"}  # criteria that are named unlike the field that answers them
DAYS_UNTIL_ANSWERS_AGE = 30


class Resumed(NamedTuple):
    """`slots` to set, so that the conversation is where it was; `replies` in order."""

    slots: Dict[Text, Any]
    replies: List[Part]


def resume(saved: Saved, policy: Policy, today: date, earlier: Mapping[Text, Any]) -> Resumed:
    """Takes up a saved check. `earlier`: slots before, whose answers are replaced. Raises what `estimate` raises."""
    slots = to_slots(saved.profile)
    left = remaining_questions(saved.profile, policy)
    slots.update(check_complete=not left, check_cancelled=bool(left), check_choices=[], check_attempts=0)
    slots.update(check_speed=None if left else FULL)  # a full result stays one after a correction
    replies = _read_back(saved, slots, today, replaced=bool(items(earlier)) and items(earlier) != items(slots))
    now = estimate(saved.profile, today, policy)
    if left:
        replies.append(part("utter_resume_open", topics=["start_eligibility_check"]))
        return Resumed(slots, replies)
    replies.append(changed(saved, now, policy))
    return Resumed(slots, [*replies, *report(now)])


def to_slots(profile: Profile) -> Dict[Text, Any]:
    """Slot values of a profile; the opposite of `bot.check.answers.to_profile`."""
    slots = {name: getattr(profile, name) for name in PROFILE_SLOTS}
    slots["documents"] = None if profile.documents is None else sorted(profile.documents)
    slots["declined"] = sorted(profile.declined)
    slots["check_history"] = [name for name in ASKABLE if slots[name] is not None or name in profile.declined]
    return slots


def _read_back(saved: Saved, slots: Mapping[Text, Any], today: date, replaced: bool) -> List[Part]:
    day = {"date": saved.day.isoformat()}
    own_words = unlisted(saved.profile)
    told = items(slots, [name for name in PROFILE_SLOTS if name not in own_words])
    replies = [part("utter_resume_welcome", day=day, items=told)] if told else []
    if replaced:
        replies.append(part("utter_resume_replaced"))
    if saved.lost:
        replies.append(part("utter_resume_lost", what=[part(f"utter_stored_{name}") for name in saved.lost]))
    if own_words:
        replies.append(part("utter_resume_own_words", what=[part(f"utter_stored_{name}") for name in own_words]))
    ageing = saved.profile.age is not None or saved.profile.passport_months is not None
    if ageing and (today - saved.day).days > DAYS_UNTIL_ANSWERS_AGE:
        replies.append(part("utter_resume_time_passed", day=day))
    return replies


def unlisted(profile: Profile) -> List[Text]:
    """The fields whose answer stands in no table, so that a code cannot hold the user's own words for it."""
    return [name for name in OWN_WORDS if getattr(profile, name) == "unlisted"]


def changed(saved: Saved, now: Estimate, policy: Policy) -> Part:
    """What changed since a result was saved: grade, criteria, and the changes of the rules that it rests on."""
    day = {"date": saved.day.isoformat()}
    moved = _moved(saved, now)
    since = [change for change in policy.changes if change.edition > saved.edition]
    touching = [change for change in since if _used(now) & set(change.facts)]
    facts = list(dict.fromkeys(fact for change in touching for fact in change.facts))
    if not (moved or since):
        return part("utter_resume_unchanged", day=day)
    lines = [*moved, *(_told(change) for change in touching)]
    if len(since) > len(touching):
        lines.append(part("utter_change_since_others", count=len(since) - len(touching)))
    if moved and not touching:
        lines.append(part("utter_change_since_unexplained"))
    key = "utter_resume_changed" if moved else "utter_resume_same_result"
    return part(key, day=day, lines=lines, facts=facts)


def _moved(saved: Saved, now: Estimate) -> List[Part]:
    """A line for the grade and for each criterion with another outcome, but not where the answer itself was lost."""
    lines = []
    if saved.grade != now.grade:
        before, after = part(f"utter_grade_{saved.grade}"), part(f"utter_grade_{now.grade}")
        lines.append(part("utter_change_since_grade", before=before, after=after))
    found = {finding.criterion: finding.status for finding in now.findings if finding.decides}
    lost = {ANSWERED_BY.get(name, name) for name in saved.lost}
    for criterion in CRITERIA:
        before, after = saved.statuses.get(criterion), found.get(criterion)
        if before != after and criterion not in lost:
            values = {"before": _status(before), "after": _status(after)}
            lines.append(part("utter_change_since_criterion", criterion=part(f"utter_criterion_{criterion}"), **values))
    return lines


def _status(status: Any) -> Part:
    return part(f"utter_status_{status or 'not_judged'}")


def _told(change: PolicyChange) -> Part:
    what = {"en": change.what.en, "zh": change.what.zh}
    return part("utter_change_since_policy", day={"date": change.date.isoformat()}, what=what)


def _used(result: Estimate) -> set:
    """The facts that a result rests on, those of its channel included."""
    parts = (result.findings, result.documents, result.alternatives, result.next_steps)
    facts = {fact for group in parts for one in group for fact in one.facts}
    return facts | set(result.channels[result.channel].facts)
