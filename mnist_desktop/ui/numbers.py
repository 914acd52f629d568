"""Numbers as the person's language writes them. Digits stay 0 to 9, as those that are drawn."""

from PySide6.QtCore import QLocale

NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"

_BEFORE_PERCENT = {"fr": NARROW_NO_BREAK_SPACE} | dict.fromkeys(
    ("cs", "da", "de", "es", "fi", "nb", "nn", "ru", "sk", "sl", "sv"), NO_BREAK_SPACE
)
"""What stands before the percent sign (CLDR, percentFormats); nothing where no word is said."""
_WITHOUT_SPACE = ("de_CH", "de_LI", "es_MX")


def percentage(share: float, decimals: int = 1) -> str:
    """Return a share, 0 to 1, as percent: “99.8%”, in German “99,8 %” with a no-break space."""
    locale = QLocale()
    name = locale.name()
    space = "" if name in _WITHOUT_SPACE else _BEFORE_PERCENT.get(name.split("_")[0], "")
    return decimal(share * 100, decimals) + space + "%"


def decimal(number: float, decimals: int) -> str:
    """Return a number with so many decimals: “0.82”, in German “0,82”."""
    point = QLocale().decimalPoint() if _writes_our_digits() else "."
    return f"{number:.{decimals}f}".replace(".", point)


def count(number: int) -> str:
    """Return a count: “10,000”, in German “10.000”."""
    separator = QLocale().groupSeparator() if _writes_our_digits() else ","
    return f"{number:,}".replace(",", separator)


def _writes_our_digits() -> bool:
    """Other scripts have points and separators of their own, which do not go with our digits."""
    return QLocale().zeroDigit() == "0"
