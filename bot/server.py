"""One process: Rasa, the custom actions, the website channel and our pages. `make run`."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import warnings
from functools import partial
from pathlib import Path
from typing import Any, List, Optional, Text

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")

from rasa.core import run as rasa_run  # noqa: E402  (the environment above must be set before)
from rasa.shared.exceptions import RasaException  # noqa: E402
from rasa.utils.common import configure_logging_and_warnings  # noqa: E402
from rasa.utils.log_utils import configure_structlog  # noqa: E402
from sanic import Sanic  # noqa: E402

from bot import assistant, page  # noqa: E402

CREDENTIALS = assistant.ROOT / "credentials.yml"


def create_app(model: Path, port: int, credentials: Path = CREDENTIALS) -> Sanic:
    """Returns the web application: the channels of `credentials`, the pages of bot/page.py, and no API of Rasa's.

    Raises RasaException for a channel that is unknown or wrongly set.
    """
    channels = rasa_run.create_http_input_channels(None, str(credentials))
    rasa_run.server.add_root_route = lambda app: None  # our page stands where Rasa says hello
    app = rasa_run.configure_app(
        channels, enable_api=False, endpoints=assistant.endpoints(), port=port, use_uvloop=True
    )
    app.config.REQUEST_MAX_SIZE = 64 * 1024
    app.config.FALLBACK_ERROR_FORMAT = "text"
    page.add_to(app)
    app.register_listener(partial(_load, model), "before_server_start")
    app.register_listener(rasa_run.close_resources, "after_server_stop")
    return app


async def _load(model: Path, app: Sanic, _loop: Any) -> None:
    app.ctx.agent = await assistant.load(model)


def main(arguments: Optional[List[Text]] = None) -> None:
    """Serves until stopped."""
    parser = argparse.ArgumentParser(prog="python -m bot.server", description=__doc__)
    parser.add_argument("--port", type=int, default=int(os.environ.get("KVISA_PORT", "5005")))
    parser.add_argument("--interface", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--model", type=Path, default=assistant.MODEL)
    parser.add_argument("--credentials", type=Path, default=CREDENTIALS, help="channels to open (credentials.yml)")
    options = parser.parse_args(arguments)
    if not options.model.is_file():
        sys.exit(f"{options.model} does not exist; run `make train`.")
    warnings.filterwarnings("ignore")
    configure_structlog(logging.WARNING)
    configure_logging_and_warnings(log_level=logging.WARNING, warn_only_once=True, filter_repeated_logs=True)
    try:
        app = create_app(options.model, options.port, options.credentials)
    except RasaException as problem:
        sys.exit(str(problem))
    app.register_listener(lambda *_: _announce(options.interface, options.port), "after_server_start")
    app.run(host=options.interface, port=options.port, access_log=False)


def _announce(interface: Text, port: int) -> None:
    print(f"\nThe K visa guide is ready: http://{interface}:{port}\n", flush=True)


if __name__ == "__main__":
    main()
