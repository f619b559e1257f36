"""Look-ups as questions of their own: does this school or field count, where do I apply; and premises put right.

Pure: knows nothing of Rasa.
"""

from .asked import LookUp, look_up, topic_of, wanted

__all__ = ["LookUp", "look_up", "topic_of", "wanted"]
