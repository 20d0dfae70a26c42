"""How names are folded: the one definition behind the Swift table and the gazetteer.

`scripts/make-folding-table` turns `replacement` into the table that `ProBonoText.Folding` reads, and
`scripts/make-gazetteer` folds the names of towns with `fold`, so that the two cannot drift apart.
"""

import unicodedata

#: Scalars from here on are not in the table: `Folding` drops E0000–E0FFF (tags, variation selectors), keeps the rest.
TABLE_END = 0x20000

SPACES = {
    scalar
    for scalar in range(TABLE_END)
    if chr(scalar).isspace() and scalar not in (0x1C, 0x1D, 0x1E, 0x1F)  # separators of files and records: controls
}

DASHES = {0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D}

APOSTROPHES = {0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07}

COMBINING_MARKS = set(range(0x300, 0x370))

#: Zero width: soft hyphen, joiners, directional marks and embeddings, invisible operators, variation selectors.
INVISIBLE = (
    {0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF}
    | set(range(0x200B, 0x2010))
    | set(range(0x202A, 0x202F))
    | set(range(0x2060, 0x2070))
    | set(range(0xFE00, 0xFE10))
)

#: Letters that no decomposition takes apart, in lower case.
LETTERS = {
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
    "ð": "d",
    "þ": "th",
    "ŋ": "n",
    "ı": "i",
    "ȷ": "j",
    "ĸ": "k",
    "ə": "e",
    "ɛ": "e",
    "ɔ": "o",
    "ƒ": "f",
    "ʃ": "s",
    "ʒ": "z",
    "ς": "σ",
}


def is_letter_of_ours(character):
    """Whether the character is a letter of the Latin, Greek (with its Coptic ones) or Cyrillic script."""
    scripts = ("LATIN ", "GREEK ", "COPTIC ", "CYRILLIC ")
    return unicodedata.category(character).startswith("L") and unicodedata.name(character, "").startswith(scripts)


def without_stroke(letter):
    """The plain letter of one like "ø" (LATIN SMALL LETTER O WITH STROKE), else the letter itself."""
    words = unicodedata.name(letter, "").split(" ")
    if words[:3] == ["LATIN", "SMALL", "LETTER"] and len(words) > 4 and len(words[3]) == 1 and words[4] == "WITH":
        return words[3].lower()
    return letter


def without_marks(decomposed):
    """The decomposed text without its combining marks."""
    return "".join(c for c in decomposed if ord(c) not in COMBINING_MARKS)


def folded_letter(character):
    """The base letters of a letter: decomposed, without marks, in lower case; to the fixed point."""
    previous, text = None, character
    while text != previous:
        previous = text
        text = without_marks(unicodedata.normalize("NFD", text)).casefold()
        text = "".join(LETTERS.get(c, without_stroke(c)) for c in text)
        text = without_marks(unicodedata.normalize("NFKD", text))
        text = "".join("'" if ord(c) in APOSTROPHES else c for c in text)
    return text


def replacement(scalar):
    """What a scalar folds to, a white space as one blank; the character itself where it stays."""
    character = chr(scalar)
    if scalar in SPACES:
        return " "
    if scalar in DASHES:
        return "-"
    if scalar in APOSTROPHES:
        return "'"
    if scalar in COMBINING_MARKS or scalar in INVISIBLE or 0xE0000 <= scalar <= 0xE0FFF:
        return ""
    if 0xFF01 <= scalar <= 0xFF5E:
        return chr(scalar - 0xFEE0).lower()
    if scalar >= TABLE_END:
        return character
    if unicodedata.category(character).startswith("L"):
        folded = folded_letter(character)
        if all(c.isascii() or is_letter_of_ours(c) for c in folded):
            return folded
    # Not a letter, or of another script: only its accents go, so that canonical equivalents fold alike.
    decomposed = unicodedata.normalize("NFD", character)
    if any(ord(c) in COMBINING_MARKS for c in decomposed):
        return without_marks(decomposed)
    return character


def fold(text):
    """The text as `Folding.fold` in ProBonoText folds it."""
    return " ".join(part for part in "".join(replacement(ord(c)) for c in text).split(" ") if part)
