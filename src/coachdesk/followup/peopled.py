"""Which zone of a country most of its people live in. Knows no number and no moment.

A number or an address often leaves several zones open; then a time is told in the one that is likeliest. The order is
that of how many people live in them, roughly, as the countries counted around 2020; only the first place needs to be
right. A country that isn't listed has one zone for nearly all numbers, and keeps the order given.
"""

_BY_PEOPLE = {
    "US": (
        "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver", "America/Phoenix",
        "America/Puerto_Rico", "Pacific/Honolulu", "America/Boise", "America/Anchorage",
    ),
    "CA": (
        "America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax",
        "America/Regina", "America/St_Johns",
    ),
    "AU": (
        "Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Perth", "Australia/Adelaide",
        "Australia/Hobart", "Australia/Darwin",
    ),
    "BR": ("America/Sao_Paulo", "America/Bahia", "America/Manaus", "America/Cuiaba", "America/Rio_Branco"),
    "CD": ("Africa/Kinshasa", "Africa/Lubumbashi"),
    "CL": ("America/Santiago", "America/Punta_Arenas", "Pacific/Easter"),
    "CN": ("Asia/Shanghai", "Asia/Urumqi"),
    "EC": ("America/Guayaquil", "Pacific/Galapagos"),
    "ES": ("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"),
    "ID": ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
    "KI": ("Pacific/Tarawa", "Pacific/Kiritimati"),
    "KZ": ("Asia/Almaty", "Asia/Aqtobe"),
    "MN": ("Asia/Ulaanbaatar", "Asia/Hovd"),
    "MX": ("America/Mexico_City", "America/Monterrey", "America/Tijuana", "America/Hermosillo", "America/Cancun"),
    "NZ": ("Pacific/Auckland", "Pacific/Chatham"),
    "PF": ("Pacific/Tahiti", "Pacific/Marquesas", "Pacific/Gambier"),
    "PT": ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"),
    "RU": (
        "Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Europe/Samara", "Asia/Omsk",
        "Asia/Irkutsk", "Asia/Vladivostok", "Asia/Yakutsk", "Europe/Kaliningrad", "Asia/Sakhalin", "Asia/Kamchatka",
        "Asia/Magadan", "Asia/Anadyr",
    ),
    "UA": ("Europe/Kyiv", "Europe/Simferopol"),
}  # fmt: skip
_RANK = {zone: rank for rank, zone in enumerate(zone for zones in _BY_PEOPLE.values() for zone in zones)}


def most_peopled_first(zones: tuple[str, ...]) -> tuple[str, ...]:
    """The same zones, that of most people first; those not listed stay behind them in the order given.

    Of several countries the one listed first comes first: a toll-free number of North America is told in New York's.
    """
    return tuple(sorted(zones, key=lambda zone: _RANK.get(zone, len(_RANK))))
