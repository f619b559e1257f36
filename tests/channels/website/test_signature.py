"""Session ids that only this server can issue, and the secret behind them."""

import pytest

from bot.channels.website.settings import InvalidSettings
from bot.channels.website.signature import VARIABLE, SessionSigner, load_secret, new_session_id

SIGNER = SessionSigner("s" * 32)


def test_a_token_of_ours_is_known():
    session_id = new_session_id()
    assert SIGNER.id_of(SIGNER.token(session_id)) == session_id and new_session_id() != session_id


def test_a_token_of_another_server_is_not():
    assert SIGNER.id_of(SessionSigner("t" * 32).token(new_session_id())) is None


@pytest.mark.parametrize("change", [
    lambda token: token[:-1], lambda token: token + "0", lambda token: token + "\n", lambda token: token.upper(), lambda token: token[:32],
    lambda token: "0" * 32 + token[32:], lambda token: token.replace(".", ":"), lambda token: token[:-1] + ("0" if token[-1] != "0" else "1"),
    lambda token: token.split(".")[0] + ".", lambda token: "", lambda token: None, lambda token: 5, lambda token: [token], lambda token: {"a": token},
    lambda token: token.encode(), lambda token: "\ud800" * 97, lambda token: "\uff10" * 32 + token[32:],
])
def test_a_changed_token_is_not(change):
    assert SIGNER.id_of(change(SIGNER.token("ab" * 16))) is None


def test_the_secret_of_the_environment_counts(monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, "e" * 32)
    assert load_secret(tmp_path / "secret") == "e" * 32 and not list(tmp_path.iterdir())


def test_a_short_secret_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, "e" * 31)
    with pytest.raises(InvalidSettings, match=VARIABLE):
        load_secret(tmp_path / "secret")


def test_without_one_it_is_made_once_for_its_owner_only(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    file = tmp_path / "var" / "secret"
    secret = load_secret(file)
    assert len(secret) == 64 and load_secret(file) == secret
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_secret_that_others_can_read_is_refused(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    file = tmp_path / "secret"
    load_secret(file)
    file.chmod(0o640)
    with pytest.raises(InvalidSettings, match="chmod 600"):
        load_secret(file)


def test_a_broken_file_is_told(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    file = tmp_path / "secret"
    file.touch(0o600)
    with pytest.raises(InvalidSettings, match="secret needs"):
        load_secret(file)
