"""The resume code: what goes in comes out, however it was copied, and nothing else passes for one."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.export import code as codes_of_code
from bot.export import symbols
from bot.export.code import DAY_ZERO, HASH_BITS, CodeError, decode, encode, id_hash
from bot.export.find import find
from bot.policy import Profile, codes, estimate, policy
from bot.policy.profile import FIELDS
from tests.check.conversation import FULL, TODAY

RULES = policy()
BEGINS = RULES.criteria.thresholds.effective_date
PLACES = st.sampled_from((codes.UNLISTED, *RULES.institutions))
VALUES = {
    "age": st.integers(0, 120),
    "degree": st.sampled_from(codes.DEGREES),
    "degree_in_progress": st.sampled_from(codes.DEGREES),
    "field": st.sampled_from((codes.UNLISTED, *RULES.fields)),
    "institution": PLACES,
    "post": st.sampled_from(codes.POSTS),
    "post_institution": PLACES,
    "nationality": st.sampled_from(tuple(RULES.countries)),
    "residence": st.sampled_from(tuple(RULES.countries)),
    "plan": st.sampled_from(codes.PLANS),
    "passport_months": st.integers(0, 240),
    "documents": st.frozensets(st.sampled_from(tuple(RULES.documents))),
}
PROFILES = st.builds(
    Profile, declined=st.frozensets(st.sampled_from(FIELDS)), **{name: st.none() | value for name, value in VALUES.items()}
)
DAYS = st.dates(BEGINS, DAY_ZERO + timedelta(days=2**codes_of_code.DAY_BITS - 1))
many = settings(max_examples=80, deadline=None)


def full(**changes):
    values = {**FULL, "documents": frozenset(FULL["documents"]), **changes}
    return Profile(**values)


def code_of(profile, day=TODAY, edition=1):
    return encode(profile, estimate(profile, day), edition)


CODE = code_of(full())


@many
@given(PROFILES, DAYS, st.integers(0, 2**codes_of_code.EDITION_BITS - 1))
def test_what_goes_in_comes_out(profile, day, edition):
    result = estimate(profile, day)
    saved = decode(encode(profile, result, edition), RULES)
    assert (saved.profile, saved.day, saved.edition, saved.grade, saved.lost) == (profile, day, edition, result.grade, ())
    assert saved.statuses == {finding.criterion: finding.status for finding in result.findings if finding.decides}


@many
@given(PROFILES)
def test_a_code_is_short(profile):
    assert len(symbols.read(code_of(profile))) <= 59


def test_the_code_of_a_usual_check_has_about_thirty_symbols():
    assert len(symbols.read(CODE)) == 31 and re.fullmatch(r"K1(-[0-9A-Z]{4})*-[0-9A-Z]{1,4}", CODE)
    assert len(symbols.read(code_of(Profile()))) == 19


def test_own_words_are_not_in_it():
    named = full(institution="unlisted", institution_text="Greendale", field="unlisted", field_text="Ladders")
    saved = decode(code_of(named), RULES).profile
    assert saved == replace(named, institution_text=None, field_text=None)


@pytest.mark.parametrize(
    "text",
    [
        CODE, CODE.lower(), CODE.replace("-", ""), CODE.replace("-", " "), CODE.replace("-", "\n"), f"my code is {CODE}, please continue",
        f"my code is {CODE.replace('-', ' ').lower()} thanks a lot my friend", f"我的恢复码是{CODE}谢谢", f"**{CODE}**", f"code:{CODE}.",
        CODE.replace("1", "I").replace("0", "O"), CODE.replace("1", "l").replace("0", "o").lower(), CODE.replace("-", "—"),
        "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in CODE), f"a K-1 visa? no, {CODE}", CODE.replace("-", " - "), f"> {CODE[:20]}\n> {CODE[20:]}",
    ],
)
def test_a_code_is_found_however_it_was_copied(text):
    assert decode(find(text), RULES).profile == full()


@many
@given(PROFILES, st.integers(0, 80), st.sampled_from(symbols.ALPHABET))
def test_a_wrong_symbol_is_noticed(profile, at, symbol):
    right = symbols.read(code_of(profile))
    at %= len(right)
    assume(right[at] != symbol)
    with pytest.raises(CodeError) as refused:
        decode(right[:at] + symbol + right[at + 1 :], RULES)
    assert refused.value.reason == "mistyped"


@many
@given(PROFILES, st.integers(0, 80))
def test_neighbours_that_changed_places_are_noticed(profile, at):
    right = symbols.read(code_of(profile))
    at %= len(right) - 1
    assume(right[at] != right[at + 1])
    with pytest.raises(CodeError):
        decode(right[:at] + right[at + 1] + right[at] + right[at + 2 :], RULES)


@pytest.mark.parametrize("cut", range(1, len(symbols.read(CODE))))
def test_a_code_that_was_cut_off_is_noticed(cut):
    with pytest.raises(CodeError):
        decode(symbols.read(CODE)[:-cut], RULES)


@pytest.mark.parametrize("wrong", [CODE[:-1], CODE[:6] + ("Z" if CODE[6] != "Z" else "Y") + CODE[7:], "my code is " + CODE.lower()[:24], CODE + "7"])
def test_a_mistyped_code_is_taken_for_one(wrong):
    with pytest.raises(CodeError):
        decode(find(wrong), RULES)


@pytest.mark.parametrize(
    "text",
    ["", "K", "K1", "K-1 visa", "K-1 visa for americans what does it cost", "K-1 visa from 2026 12 03 at 10 oclock", "is the K visa 1 entry or 2",
     "K1 2027 2028", "my passport is K12345678", "我的护照号K12345678", "k1 k2 k3", "what is the code"],
)
def test_other_texts_hold_no_code(text):
    assert find(text) is None


def test_a_code_of_another_format_is_told_from_a_mistyped_one():
    other = symbols.with_check("K2" + symbols.read(CODE)[2 : -symbols.CHECK_SYMBOLS])
    with pytest.raises(CodeError) as refused:
        decode(other, RULES)
    assert refused.value.reason == "unknown_format"


@many
@given(st.text(alphabet=symbols.ALPHABET, min_size=1, max_size=60))
def test_no_right_check_makes_a_code_of_nonsense(body):
    """Either it is refused, or it is a code: it says what it would be made from."""
    checked = symbols.with_check("K1" + body)
    try:
        saved = decode(checked, RULES)
    except CodeError:
        return
    if not saved.lost:
        estimate(saved.profile, TODAY)  # raises for a profile that nobody can have


def with_bits(at, bits):
    """A code with right check whose bits from a place on are others."""
    body = symbols.to_bits(symbols.read(CODE)[2:-2])
    return symbols.with_check("K1" + symbols.from_bits(body[:at] + bits + body[at + len(bits):]))


@pytest.mark.parametrize("code", [
    symbols.with_check(symbols.read(CODE)[:-2] + "0"), symbols.with_check(symbols.read(CODE)[:-2] + "1"),
    with_bits(43, f"{121:07b}"), with_bits(22, "111"), with_bits(22, "000"),
], ids=["a symbol too many", "something after the end", "an impossible age", "an unknown grade", "no grade"])
def test_what_no_code_of_ours_holds_is_refused(code):
    with pytest.raises(CodeError):
        decode(code, RULES)


def test_answers_that_no_table_has_any_more_are_named():
    old = full(residence="DE", post="research", post_institution="ri-riken")
    without = {
        "institutions": {id: one for id, one in RULES.institutions.items() if id not in (old.institution, "ri-riken")},
        "fields": {id: one for id, one in RULES.fields.items() if id != old.field},
        "countries": {id: one for id, one in RULES.countries.items() if id not in ("US", "DE")},
        "documents": {id: one for id, one in RULES.documents.items() if id != "cv"},
    }
    saved = decode(code_of(old), replace(RULES, **without))
    assert set(saved.lost) == {"institution", "post_institution", "field", "nationality", "residence", "documents"}
    assert saved.profile == replace(old, institution=None, post_institution=None, field=None, nationality=None, residence=None, documents=frozenset())


def test_codes_survive_new_and_reordered_rows():
    newcomer = replace(RULES.institutions["ri-riken"], id="zz-new-university")
    grown = {"zz-new-university": newcomer, **dict(reversed(RULES.institutions.items()))}
    assert decode(CODE, replace(RULES, institutions=grown)).profile == full()


def test_a_code_once_given_is_read_for_ever():
    """Change this code only together with the format: people keep theirs."""
    assert decode("K1-2P80-98JG-4XM0-7EGN-PVQK-6PJ8-JGGZ-Q", RULES).profile == full()


@pytest.mark.parametrize("name, ids", [("field", RULES.fields), ("institution", RULES.institutions)])
def test_no_two_ids_have_one_hash(name, ids):
    """When a new row is refused here, give the new row another id: no code holds it yet."""
    by_hash = {}
    for id in ids:
        by_hash.setdefault(id_hash(id, HASH_BITS[name]), []).append(id)
    assert [same for same in by_hash.values() if len(same) > 1] == []


@pytest.mark.parametrize(
    "name, known",
    [("GRADES", codes.GRADES), ("STATUSES", codes.STATUSES), ("DEGREES", codes.DEGREES), ("POSTS", codes.POSTS), ("PLANS", codes.PLANS),
     ("DOCUMENTS", tuple(RULES.documents)), ("DECLINABLE", FIELDS),
     ("CRITERIA", tuple({one for channel in RULES.criteria.channels.values() for one in channel.criteria}))],
)
def test_every_value_has_its_place(name, known):
    """A new value goes to the end of the table in bot/export/code.py."""
    assert set(known) <= set(getattr(codes_of_code, name))


@pytest.mark.parametrize("day, edition", [(DAY_ZERO + timedelta(days=2**13), 1), (date(2027, 1, 1), 512)])
def test_what_does_not_fit_is_refused(day, edition):
    with pytest.raises(ValueError):
        code_of(full(), day, edition)
