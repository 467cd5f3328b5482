"""What the ways of a draft are called. Knows no draft."""

from coachdesk.language import tr
from coachdesk.model.call import Channel

CHANNELS = {
    Channel.EMAIL: tr("Email"),
    Channel.VOICEMAIL: tr("Voicemail"),
    Channel.TEXT: tr("Text", "message"),
    Channel.NOTE: tr("Note"),
}
