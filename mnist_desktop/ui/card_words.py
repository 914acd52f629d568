"""What the bundled models' cards say, in the language of the window.

A card is written by training, which knows English alone. Here are its titles of data sets, its
licences where they are words, and its limits; some with other words than the card has, where those
speak to who trains. A test reads all the cards and names what is missing here.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "CardWords"

_AS_WRITTEN = (
    QT_TRANSLATE_NOOP("CardWords", "MNIST, the 60,000 training images (LeCun, Cortes, Burges)"),
    QT_TRANSLATE_NOOP(
        "CardWords", "MNIST, the 60,000 training images (LeCun, Cortes, Burges), as published"
    ),
    QT_TRANSLATE_NOOP("CardWords", "digits drawn with pens: UCI’s and UNIPEN’s"),
    QT_TRANSLATE_NOOP("CardWords", "free licences, each font’s own"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST, validation part"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST shifted 5 pixels"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST half as large"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST inverted"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST with a hairline"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST with a marker"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST blurred"),
    QT_TRANSLATE_NOOP("CardWords", "MNIST noisy"),
    QT_TRANSLATE_NOOP("CardWords", "pen digits, writers held out"),
    QT_TRANSLATE_NOOP("CardWords", "drawn numbers of 2 to 6 digits"),
    QT_TRANSLATE_NOOP("CardWords", "photos of two digits that touch"),
    QT_TRANSLATE_NOOP("CardWords", "fonts held out, 96 pixels"),
    QT_TRANSLATE_NOOP("CardWords", "fonts held out, 24 pixels"),
    QT_TRANSLATE_NOOP("CardWords", "small letters"),
    QT_TRANSLATE_NOOP("CardWords", "capital letters"),
    QT_TRANSLATE_NOOP("CardWords", "written symbols"),
    QT_TRANSLATE_NOOP("CardWords", "other scripts"),
    QT_TRANSLATE_NOOP("CardWords", "doodles"),
    QT_TRANSLATE_NOOP("CardWords", "scribbles"),
    QT_TRANSLATE_NOOP("CardWords", "drawn signs and things"),
    QT_TRANSLATE_NOOP("CardWords", "printed letters and symbols"),
    QT_TRANSLATE_NOOP(
        "CardWords",
        "It was not trained against what is no digit: it answers only blank, digit or uncertain,"
        " and letters, doodles and scribbles get a digit too.",
    ),
    QT_TRANSLATE_NOOP(
        "CardWords",
        "It was trained on MNIST’s scanned digits alone, as they are published: it knows no pens,"
        " no photos, no print, and only the hands of people in the United States.",
    ),
    QT_TRANSLATE_NOOP(
        "CardWords", "It is here to compare with; the program’s own network reads more."
    ),
    QT_TRANSLATE_NOOP(
        "CardWords",
        "Letters and symbols that have a digit’s shape (O, l, S, Z…) are read as that digit.",
    ),
    QT_TRANSLATE_NOOP(
        "CardWords",
        "It knows Western Arabic digits only, as people from North America, Europe and Turkey"
        " wrote them.",
    ),
    QT_TRANSLATE_NOOP(
        "CardWords",
        "Photos: it was trained on drawn and synthetic ones; glare over the ink, heavy shadows’"
        " edges across a digit and other writing beside it can mislead it.",
    ),
    QT_TRANSLATE_NOOP(
        "CardWords", "Its probabilities were calibrated on digits like those it was trained on."
    ),
)
_REWORDED = {
    "digits made of lines and arcs: European 1 and 7, slashed 0 and others"
    " (training/styles.py)": QT_TRANSLATE_NOOP(
        "CardWords", "digits made of lines and arcs: European 1 and 7, slashed 0 and others"
    ),
    "letters and symbols of UNIPEN, Omniglot (Lake), Quick, Draw! (Google), scribbles, signs made"
    " by rule (training/signs.py) and digits side by side": QT_TRANSLATE_NOOP(
        "CardWords",
        "letters and symbols of UNIPEN, Omniglot (Lake), Quick, Draw! (Google), scribbles, signs"
        " made by rule and digits side by side",
    ),
    "digits of installed fonts (Debian's packages, DATA.md)": QT_TRANSLATE_NOOP(
        "CardWords", "digits of fonts from Debian’s packages"
    ),
    "the training digits of MNIST and of the pens, as pictures and photos"
    " (training/pictures.py, training/photos.py)": QT_TRANSLATE_NOOP(
        "CardWords",
        "the training digits of MNIST and of the pens, as generated pictures and photos",
    ),
    "as those sets": QT_TRANSLATE_NOOP("CardWords", "the licences of those sets"),
    "MNIST as JPEG 20": QT_TRANSLATE_NOOP("CardWords", "MNIST as JPEG of quality 20"),
    "MNIST a third of the contrast": QT_TRANSLATE_NOOP(
        "CardWords", "MNIST with a third of the contrast"
    ),
    "the repository's own drawings": QT_TRANSLATE_NOOP("CardWords", "this project’s own drawings"),
    "pen digits with those cut wrongly": QT_TRANSLATE_NOOP(
        "CardWords", "pen digits, wrongly cut ones included"
    ),
    "the demos' own samples": QT_TRANSLATE_NOOP("CardWords", "sample pictures of other demos"),
}
_TEXTS = {str(text).replace("’", "'"): str(text) for text in _AS_WRITTEN} | _REWORDED
"""Cards are typed with the straight apostrophe, the window's texts with the curved one."""

_OF_KINDS = {
    "photos": QT_TRANSLATE_NOOP("CardWords", "generated photos: {kind}"),
    "photos of numbers": QT_TRANSLATE_NOOP("CardWords", "generated photos of numbers: {kind}"),
    "people's pictures": QT_TRANSLATE_NOOP("CardWords", "pictures that people made: {kind}"),
}
"""What stands before the colon: groups of sets, one of each kind."""
_OF_NAMES = {
    "of these": QT_TRANSLATE_NOOP("CardWords", "of these, from the source {name}"),
    "scans": QT_TRANSLATE_NOOP("CardWords", "scans: {name}"),
}
"""Groups with names of sites and of collections, which are the same in every language."""
_KINDS = {
    "shade": QT_TRANSLATE_NOOP("CardWords", "light and shadow"),
    "grain": QT_TRANSLATE_NOOP("CardWords", "image noise"),
    "ruled": QT_TRANSLATE_NOOP("CardWords", "ruled paper"),
    "squared": QT_TRANSLATE_NOOP("CardWords", "squared paper"),
    "edge": QT_TRANSLATE_NOOP("CardWords", "edge of the sheet"),
    "blur": QT_TRANSLATE_NOOP("CardWords", "blur"),
    "turned": QT_TRANSLATE_NOOP("CardWords", "turned camera"),
    "jpeg": QT_TRANSLATE_NOOP("CardWords", "strong JPEG compression"),
    "tilt": QT_TRANSLATE_NOOP("CardWords", "slanted view"),
    "pencil": QT_TRANSLATE_NOOP("CardWords", "pencil"),
    "marker": QT_TRANSLATE_NOOP("CardWords", "marker"),
    "hairline": QT_TRANSLATE_NOOP("CardWords", "very thin lines"),
    "colour": QT_TRANSLATE_NOOP("CardWords", "coloured ink and paper"),
    "whiteboard": QT_TRANSLATE_NOOP("CardWords", "whiteboard"),
    "dark": QT_TRANSLATE_NOOP("CardWords", "light on dark"),
    "mixed": QT_TRANSLATE_NOOP("CardWords", "several of these"),
    "askew": QT_TRANSLATE_NOOP("CardWords", "sheet lying askew on a desk"),
    "canvas": QT_TRANSLATE_NOOP("CardWords", "canvas"),
    "photo": QT_TRANSLATE_NOOP("CardWords", "photo"),
    "screenshot": QT_TRANSLATE_NOOP("CardWords", "screenshot"),
}


def words(text: str) -> str:
    """Return what a card says in the window's language; as it stands where it is not known.

    Unknown is what a card of somebody's own model says, and names like “MIT”.
    """
    if text in _TEXTS:
        return _translated(_TEXTS[text])
    group, _, kind = text.partition(": ")
    if group in _OF_KINDS and kind in _KINDS:
        return _translated(_OF_KINDS[group]).format(kind=_translated(_KINDS[kind]))
    if group in _OF_NAMES and kind:
        return _translated(_OF_NAMES[group]).format(name=kind)
    return text


def _translated(text: object) -> str:
    return QCoreApplication.translate(CONTEXT, str(text))
