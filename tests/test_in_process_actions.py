"""Actions called as functions answer as the action server would, and in time."""

import asyncio
import json
import sys
import time

import pytest
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import ClientResponseError

from bot.in_process_actions import InProcessActions
from tests.words import ROOT, read_yaml

ACTIONS = '''
import asyncio
from rasa_sdk import Action
from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import ActionExecutionRejection


class Works(Action):
    def name(self):
        return "works"

    async def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(response="utter_greet", items=["a"])
        return [SlotSet("age", tracker.latest_message["text"])]


class Rejects(Works):
    def name(self):
        return "rejects"

    async def run(self, dispatcher, tracker, domain):
        raise ActionExecutionRejection("rejects", "not now")


class Hangs(Works):
    def name(self):
        return "hangs"

    async def run(self, dispatcher, tracker, domain):
        await asyncio.Event().wait()


class Raises(Works):
    def name(self):
        return "raises"

    async def run(self, dispatcher, tracker, domain):
        raise RuntimeError("as asked")
'''


@pytest.fixture
def endpoint(tmp_path, monkeypatch):
    package = tmp_path / "example_actions"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "examples.py").write_text(ACTIONS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield InProcessActions("example_actions", timeout=0.2)
    for name in [name for name in sys.modules if name.startswith("example_actions")]:
        del sys.modules[name]


def call(endpoint, action):
    tracker = {"sender_id": "a", "slots": {}, "latest_message": {"text": "29"}, "events": [], "active_loop": {}}
    request = endpoint.request(json={"next_action": action, "sender_id": "a", "tracker": tracker, "domain": {}})
    return asyncio.run(asyncio.wait_for(request, 5))


def test_events_and_replies_come_back(endpoint):
    result = call(endpoint, "works")
    assert [(event["name"], event["value"]) for event in result["events"]] == [("age", "29")]
    assert [(reply["response"], reply["items"]) for reply in result["responses"]] == [("utter_greet", ["a"])]


@pytest.mark.parametrize("action, status", [("rejects", 400), ("nowhere", 404), ("hangs", 504)])
def test_failures_have_the_status_of_the_action_server(endpoint, action, status):
    start = time.perf_counter()
    with pytest.raises(ClientResponseError) as failure:
        call(endpoint, action)
    assert failure.value.status == status
    assert json.loads(failure.value.text)["action_name"] == action
    assert time.perf_counter() - start < 2


def test_what_an_action_raises_reaches_the_caller(endpoint):
    with pytest.raises(RuntimeError):
        call(endpoint, "raises")


@pytest.mark.parametrize("action, seen", [("works", ["new"]), ("action_show_data", ["old", "new"])])
def test_only_what_tells_about_stored_data_sees_all_sessions(endpoint, monkeypatch, action, seen):
    store = InMemoryTrackerStore(Domain.empty())
    stored = [UserUttered("old", timestamp=1), ActionExecuted("action_session_start", timestamp=5), SessionStarted(timestamp=5), UserUttered("new", timestamp=6)]
    asyncio.run(store.save(DialogueStateTracker.from_events("a", stored)))
    endpoint.tracker_store = store
    given = []

    async def note(call):
        given.extend(event["text"] for event in call["tracker"]["events"] if event["event"] == "user")
        return {}

    monkeypatch.setattr(endpoint._executor, "run", note)
    current = [{"event": "session_started", "timestamp": 5}, {"event": "user", "text": "new", "timestamp": 6}]
    asyncio.run(endpoint.request(json={"next_action": action, "sender_id": "a", "tracker": {"events": current}}))
    assert given == seen


def test_every_action_of_the_domain_is_there():
    domain = read_yaml(ROOT / "domain.yml")
    # The executor registers every Action there is in the process, those of other tests as well.
    actions = InProcessActions()._executor.actions
    registered = {name for name, run in actions.items() if run.__self__.__module__.startswith("actions.")}
    assert set(domain["actions"]) - registered == set()
    assert registered - set(domain["actions"]) == set(), "an action that the domain does not know never runs"
