"""Messages that lean on the last answer ("why?", 多久, "and for Z?"), and comparisons on request.

Pure: knows nothing of Rasa.
"""

from .compare import DEFAULT_ASPECTS, comparison_asked
from .context import Context, context_of
from .resolve import FollowUp, resolve

__all__ = ["DEFAULT_ASPECTS", "Context", "FollowUp", "comparison_asked", "context_of", "resolve"]
