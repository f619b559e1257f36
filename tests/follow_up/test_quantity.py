"""What is no answer to "how much?"."""

import pytest

from bot.follow_up.quantity import tells_quantity


@pytest.mark.parametrize("question, passage, tells", [
    ("how much is the fine?", "a fine of RMB 5,000–20,000", True), ("how much capital?", "within 15 days", False),
    ("罚多少", "罚款5,000—20,000元", True), ("注册资本要多少钱", "15日内申请", False), ("工资要多少", "约886,104元", True),
    ("how long is it valid?", "at most 6 months old", True), ("how long?", "a fine of RMB 500", False), ("多久", "7个工作日", True),
    ("要多久", "请问使领馆", False), ("how big?", "48 × 33 mm", True), ("几份", "准备好原件", False), ("which clinic?", "no number", True),
])  # fmt: skip
def test_a_quantity_asked_for_is_told(question, passage, tells):
    assert tells_quantity(passage, question) is tells
