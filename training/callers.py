"""What people are called, for openers written anew. Knows nothing else."""


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST = _names("""
Aisha Alan Ana Ben Bianca Bob Carla Chen Claire Dan Dave Deepa Diane Ed Elena Emeka Emma Farid Fiona Frank Grace Greg
Hana Helen Igor Ines Jack Jamal Jane Jim Jo Jorge Julia Karen Kate Ken Kwame Laura Lee Liam Lisa Maria Mark Mary Mei
Mike Mo Nadia Nick Nora Olga Omar Pam Pat Paul Priya Rachel Raj Ray Rob Rosa Sam Sarah Sean Sofia Steve Sue Tariq Tom
Tony Ursula Vera Victor Wendy Will Yuki Zoe
""")
LAST = _names("""
Abbott Adams Ahmed Baker Bauer Boyle Brandt Byrne Carter Chen Cole Costa Cruz Davies Diaz Evans Fischer Foster Garcia
Gupta Haas Hughes Ito Jansen Jones Kaur Kelly Khan Kim Kowalski Lee Lim Lopez Marsh Meyer Moore Nakamura Novak O’Brien
Okafor Olsen Park Patel Pike Reyes Rossi Russo Sandoval Schmidt Shah Silva Singh Smith Stone Suzuki Tan Torres Walsh
Weber White Wong Young Zhang
""")
TITLES = _names("Mr. Mrs. Ms. Mr Ms Dr.")
NO_NAMES = frozenset(
    _names("""
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Christmas Easter Mr Mrs Ms Dr Miss Sir Madam
""")
)
"""Capital words that stand where a name may stand."""
