"""Which messages want the plan after arrival or its calendar, and what they say about the stay."""

from datetime import date

import pytest

from bot.language.parse.arrival import details, has_been, moving_in, of_arrival, wanted, wants_calendar
from bot.language.parse.dates import find_dates

TODAY = date(2026, 11, 22)
ASKED, PLANNED = "utter_arrival_ask", "utter_arrival_plan"


@pytest.mark.parametrize("text, topic", [
    ("I land in Shanghai on 28 February, what do I have to do", None), ("i arrive on march 3rd. until what date do I have to go to the exit-entry office?", "deadlines_after_arrival"),
    ("landed on 28 feb, last day for permit?", "deadlines_after_arrival"), ("Our postdoc lands next Monday; which deadlines do we have to watch?", None),
    ("I landed yesterday and did NOTHING. am I screwed, what must I do now", None), ("My flight is on 3 March", None), ("I get to Beijing tomorrow, do I need to register?", "registration_24h"),
    ("make me a plan for after I land", None), ("my flight to Shanghai is on 28 February 2027, what do I do when?", None), ("arrival checklist please", None), ("a timeline with my dates", None),
    ("我三月三号到北京，到了以后要办什么", "deadlines_after_arrival"), ("我明天落地上海", None), ("下个月15号入境，有哪些期限？", "deadlines_after_arrival"), ("我3月3号到中国，幫我排一下", None),
    ("我下個月15號飛上海，落地之後要做咩", None), ("三月三号 land 上海，to do list?", None), ("给我一份到中国后的时间表", None), ("入境后清单", None),
])
def test_the_plan_is_wanted(text, topic):
    assert wanted(text, topic, None, TODAY)


@pytest.mark.parametrize("text, topic", [
    ("when should I apply if I want to arrive on 3 March?", "processing_time"), ("what do I have to do before I land on 3 March", "required_documents"), ("来之前要办什么？3月3号到", "required_documents"),
    ("how old can I be", "age_limit"), ("30 days rule?", "deadlines_after_arrival"), ("what happens if I miss the 30 days", "deadlines_after_arrival"), ("I was born on 3 March 1998", None),
    ("I graduated in June 2024 and want to come to China", "who_is_eligible"), ("can I work from 3 March when I arrive?", "can_i_work"), ("入境30天内要做什么", "deadlines_after_arrival"),
    ("Is China's K visa valid since 1 October 2025?", "effective_date"), ("我2024年9月来中国读硕士，能申请K签吗", "who_is_eligible"), ("", None), ("remind me of the rules", None), ("28 Feb", None),
    ("I entered China on 3 March 2020, what do I need for the K visa", "required_documents"),
])
def test_the_plan_is_not_wanted(text, topic):
    assert not wanted(text, topic, None, TODAY)


@pytest.mark.parametrize("text", [
    "add it to my calendar", "Can you put these dates in my Google Calendar?", "export ics", ".ics please", "calendar", "set a reminder", "remind me of these dates", "save it to outlook",
    "导出日历", "帮我加到日历", "把这些日期加到我的日历", "幫我加到行事曆", "日历文件给我", "生成一个ics", "提醒我",
])
def test_a_calendar_is_wanted(text):
    assert wants_calendar(text) and wanted(text, "out_of_scope", None, TODAY)


@pytest.mark.parametrize("text", ["does the K visa count calendar days?", "the calendar year", "按日历日计算吗", "30 calendar days or working days?", "提醒我注意什么"])
def test_a_calendar_is_not_wanted(text):
    assert not wants_calendar(text)


@pytest.mark.parametrize("text", ["28 Feb", "on the 3rd of March I think", "三月三号", "明年二月底", "31/4", "I land on 3 March, is that ok?"])
def test_a_date_alone_answers_the_question_for_it(text):
    assert wanted(text, "out_of_scope", ASKED, TODAY)


def test_the_day_of_the_month_talked_about_answers_too():
    assert wanted("the 28th", None, "utter_arrival_vague", TODAY) and not wanted("the 28th century", None, "utter_arrival_vague", TODAY)


@pytest.mark.parametrize("text", ["what about 5 March?", "no, 5 March", "那3月5号呢", "90 days", "90天", "I'll stay in a hotel", "我住酒店", "in Beijing, not Shanghai"])
def test_a_plan_can_be_changed(text):
    assert wanted(text, "out_of_scope", PLANNED, TODAY)


@pytest.mark.parametrize("text, last", [("how much is the fee?", ASKED), ("thanks", PLANNED), ("can I apply on 5 March?", PLANNED), ("what does a hotel have to do?", PLANNED), ("90 days", None)])
def test_another_question_is_left_to_others(text, last):
    assert not wanted(text, None, last, TODAY)


@pytest.mark.parametrize("text, found", [
    ("in Shanghai", {"city": "shanghai"}), ("我到北京", {"city": "other"}), ("I stay in a hotel", {"hotel": True}), ("不住酒店", {"hotel": False}), ("in a rented flat", {"hotel": False}),
    ("my visa says 90 days", {"stay_days": 90}), ("停留期60天", {"stay_days": 60}), ("签证上写的停留九十天", {"stay_days": 90}), ("my visa says I need a residence permit", {"visa_notes_permit": True}),
    ("I will work in Shanghai", {"city": "shanghai", "work_permit": True}), ("我不工作", {"work_permit": False}), ("90 days", {}), ("签证没有注明居留", {"visa_notes_permit": False}),
])
def test_details_of_the_stay(text, found):
    assert details(text) == found


def test_a_bare_number_of_days_is_the_stay_after_a_plan_only():
    assert details("90 days", after_plan=True) == {"stay_days": 90}
    assert details("九十天", after_plan=True) == {"stay_days": 90}
    assert details("in 3 days", after_plan=True) == {}


@pytest.mark.parametrize("text, past", [("I landed on 3 March", True), ("我已经到了", True), ("刚到上海", True), ("I land on 3 March", False), ("到了以后要办什么", False)])
def test_past_and_future(text, past):
    assert has_been(text) is past


@pytest.mark.parametrize("text, day", [
    ("is friday still ok if i flew in on the 1st", date(2026, 11, 1)), ("I land on 3 March and start work on 1 April", date(2027, 3, 3)), ("3月3日到上海，4月1日入职", date(2027, 3, 3)),
])
def test_of_several_dates_the_one_beside_the_arrival_is_meant(text, day):
    assert of_arrival(text, find_dates(text, TODAY, has_been(text))).day == day


@pytest.mark.parametrize("text, day", [("I land on 3 March and move into my flat on 10 March", date(2027, 3, 10)), ("3月3号到，3月10号搬进公寓", date(2027, 3, 10)), ("I land on 3 March", None)])
def test_the_first_night_in_ones_own_lodging(text, day):
    found = moving_in(text, find_dates(text, TODAY))
    assert (found and found.day) == day


@pytest.mark.parametrize("text, goes_on", [("下周一吧", True), ("I will work in Shanghai", True), ("拿到K签下周一就能去上班吧", False),
                                           ("can I start my job next Monday?", False), ("so I may work there, right?", False)])
def test_a_plan_changes_by_what_is_told_not_by_what_is_asked(text, goes_on):
    assert wanted(text, "can_i_work", PLANNED, TODAY) is goes_on
