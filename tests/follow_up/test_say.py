"""A comparison does not end in a table: its buttons lead to the written answers and to the check."""

import pytest

from bot.follow_up.say import comparison_reply
from tests.words import all_variations


@pytest.mark.parametrize("visas, topics", [
    ("k z", "compare_z"), ("k r", "compare_r"), ("k x1", "compare_x1"), ("k h1b", "compare_h1b"),
    ("k z r", "compare_z compare_r"), ("z r", "compare_z compare_r"), ("k z r x1", "compare_z compare_r"),
    ("k m", "compare_other"), ("f m", "compare_other"),
])
def test_a_comparison_leads_on(visas, topics):
    offered = comparison_reply(visas.split(), ["purpose"])["values"]["topics"]
    assert offered == [*topics.split(), "start_eligibility_check"]
    assert all(f"utter_label_{topic}" in all_variations() for topic in offered)
