import unicodedata


def require_text(value, name):
    if not value or not value.strip():
        raise ValueError(f"{name} must not be blank")
    return value.strip()


def fold(value):
    return unicodedata.normalize("NFKD", value).casefold()


def initials(full_name):
    first, last = full_name.split(" ", 1)
    return f"{first[0]}{last[0]}".upper()
