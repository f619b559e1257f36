"""credentials.yml is read strictly, with errors that say what to write."""

from copy import deepcopy
from pathlib import Path

import pytest
from rasa.shared.utils.io import read_config_file

from bot.channels.website.settings import InvalidSettings, Rate, Settings

ROOT = Path(__file__).parents[3]
SHIPPED = read_config_file(str(ROOT / "credentials.yml"))


def test_the_shipped_file_opens_the_website_and_nothing_else():
    assert list(SHIPPED) == ["bot.channels.website.WebsiteInput"]


def test_the_shipped_settings_are_valid_and_admit_no_foreign_site():
    settings = Settings.from_credentials(SHIPPED["bot.channels.website.WebsiteInput"])
    assert settings.origins == frozenset() and settings.trusted_proxy is False
    assert settings.characters == 500 and settings.messages_per_session == Rate(0.5, 8)


RATE = {"per_second": 1, "burst": 2}


@pytest.mark.parametrize(
    "name, wrong",
    [
        *(("origins", value) for value in (None, "https://a.example", ["*"], ["a.example"], ["https://a.example/"], ["https://A.example"], [5],
                                           ["https://a.example/path"], ["ftp://a.example"], ["https://a.example; evil"], ["null"])),
        *(("trusted_proxy", value) for value in (None, 1, "yes")),
        *(("characters", value) for value in (None, 0, -5, 2.5, "500", True)),
        *(("messages_per_session", value) for value in (
            None, 5, {}, {"per_second": 1}, {**RATE, "more": 1}, {**RATE, "per_second": 0}, {**RATE, "burst": 0}, {**RATE, "burst": 1.5},
            {**RATE, "per_second": "1"}, {**RATE, "per_second": True}, {**RATE, "per_second": float("nan")},
        )),
    ],
)
def test_a_wrong_setting_is_named(name, wrong):
    credentials = deepcopy(SHIPPED["bot.channels.website.WebsiteInput"])
    credentials[name] = wrong
    with pytest.raises(InvalidSettings, match=name):
        Settings.from_credentials(credentials)


@pytest.mark.parametrize("credentials", [None, [], "x"])
def test_settings_are_needed(credentials):
    with pytest.raises(InvalidSettings, match="docs/website.md"):
        Settings.from_credentials(credentials)


def test_a_missing_and_an_unknown_setting_are_named():
    credentials = dict(SHIPPED["bot.channels.website.WebsiteInput"])
    with pytest.raises(InvalidSettings, match="secret is unknown"):
        Settings.from_credentials({**credentials, "secret": "x"})
    del credentials["origins"]
    with pytest.raises(InvalidSettings, match="origins is missing"):
        Settings.from_credentials(credentials)
