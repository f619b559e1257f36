"""The visa policy: sourced facts and the estimate that follows from them. Loads no data when imported."""

from .changes import PolicyChange
from .clock import today
from .engine import Comparison, estimate, what_if
from .errors import DateNotCovered, PolicyError, ProfileError
from .loader import Policy, load_policy, policy
from .profile import Profile
from .questions import next_question, remaining_questions
from .result import Change, ChannelResult, ChecklistEntry, Estimate, Finding, Step, Suggestion
from .timeline import DatedDeadline, deadlines

__all__ = [
    "Change",
    "ChannelResult",
    "ChecklistEntry",
    "Comparison",
    "DateNotCovered",
    "DatedDeadline",
    "Estimate",
    "Finding",
    "Policy",
    "PolicyChange",
    "PolicyError",
    "Profile",
    "ProfileError",
    "Step",
    "Suggestion",
    "deadlines",
    "estimate",
    "load_policy",
    "next_question",
    "policy",
    "remaining_questions",
    "today",
    "what_if",
]
