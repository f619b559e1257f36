"""Draws and lists how answers become a grade, from the policy data: `python -m bot.policy.decision_path > docs/decision_path.md`."""

from typing import Dict, Iterable, List, Optional, Tuple

from . import codes
from .judge import judge_channel
from .loader import Policy, policy as installed_policy
from .model import Channel
from .profile import AGES, Profile

INTRODUCTION = """\
# How an estimate is made

Written by `make decision-path` from `bot/policy/data/criteria.yaml`; a test holds that it is true. The ids of facts lead to
`bot/policy/data/facts/`, those of conflicts to `bot/policy/data/conflicts.yaml`.

Each way in is judged by itself and the better one is told. The worst outcome decides: a `not_met` means `does_not_fit`; else an
`unlikely` means `doubtful`; else, with `{essential}` or more than {missing_allowed} of the deciding answers missing, `too_little_known`;
else one that is `unclear` or missing means `possible`; else it is a `strong_fit`. Points that do not decide are told beside the grade.
"""
# What the worst outcome of a criterion makes of the grade; none of them ends the way down the criteria.
GRADE_OF = {"not_met": "does_not_fit", "unlikely": "doubtful", "unclear": "possible"}


def as_markdown(policy: Optional[Policy] = None) -> str:
    """The page: a drawing for each way in, and a table of every reason with its standing, facts, sources and conflict."""
    policy = policy or installed_policy()
    criteria = policy.criteria
    essential = "` or `".join(channel.essential for channel in criteria.channels.values())
    pieces = [INTRODUCTION.format(essential=essential, missing_allowed=criteria.thresholds.missing_allowed)]
    for channel in criteria.channels.values():
        pieces.append(f"## As a {channel.id}\n\n{_drawing(policy, channel)}")
    pieces.append("## Every outcome\n\n" + _table(policy))
    return "\n".join(pieces)


def _drawing(policy: Policy, channel: Channel) -> str:
    lines = ["```mermaid", "flowchart TD"]
    given = {(f.criterion, f.reason): f.status for p in _profiles(policy) for f in judge_channel(p, policy, channel).findings}
    for criterion, following in zip(channel.criteria, (*channel.criteria[1:], "strong_fit")):
        known = [(reason, given.get((criterion, reason))) for reason in policy.criteria.criteria[criterion].reasons]
        for target, reasons in _ways(((reason, status) for reason, status in known if status), following).items():
            lines.append(f'  {criterion}{{{criterion}}} -->|"{"<br>".join(reasons)}"| {target}{_shape(target, channel)}')
    return "\n".join([*lines, "```", ""])


def _profiles(policy: Policy) -> Iterable[Profile]:
    """Profiles with one answer each, which together bring out every reason that a way in ever gives."""
    yield from (Profile(age=age) for age in AGES)
    degrees = (None, *codes.DEGREES)
    yield from (Profile(degree=degree, degree_in_progress=then) for degree in degrees for then in degrees)
    yield from (Profile(field=field) for field in (*policy.fields, codes.UNLISTED))
    yield from (Profile(institution=institution) for institution in (*policy.institutions, codes.UNLISTED))
    yield from (Profile(post=post) for post in codes.POSTS)
    yield from (Profile(nationality=country) for country in policy.countries)


def _ways(outcomes: Iterable[Tuple[str, str]], following: str) -> Dict[str, List[str]]:
    """Reasons by where they lead: to a grade, or on to the criterion that follows."""
    ways: Dict[str, List[str]] = {}
    for reason, status in outcomes:
        ways.setdefault(GRADE_OF.get(status, following), []).append(reason)
    return ways


def _shape(target: str, channel: Channel) -> str:
    return f"{{{target}}}" if target in channel.criteria else f"([{target}])"


def _table(policy: Policy) -> str:
    rows = ["| Criterion | Decides | Reason | Status | Facts (standing) | Sources | Conflict |", "|---|---|---|---|---|---|---|"]
    for criterion in policy.criteria.criteria.values():
        for reason, rule in criterion.reasons.items():
            facts = [policy.facts[id] for id in rule.facts]
            cells = (
                criterion.id, "yes" if criterion.decides else "no", reason, rule.status,
                _list(f"{fact.id} ({fact.standing})" for fact in facts),
                _list(source for fact in facts for source in fact.sources), rule.conflict or "",
            )  # fmt: skip
            rows.append("| " + " | ".join(cells) + " |")
    return "\n".join([*rows, ""])


def _list(items: Iterable[str]) -> str:
    once: Tuple[str, ...] = tuple(dict.fromkeys(items))
    return ", ".join(once)


if __name__ == "__main__":
    print(as_markdown(), end="")
