"""The website channel: Socket.IO with signed sessions, limits, and replies that are sent again. docs/website.md"""

from bot.channels.website.channel import WebsiteInput

__all__ = ["WebsiteInput"]
