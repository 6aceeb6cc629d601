// The part of the Python module that knows the types of words.

/** Reading, writing and checking of single words; it stands behind the tables. */
export const PYTHON_WORDS = String.raw`
_WHOLE = re.compile(r"[0-9]{1,10}\Z")
_GUID = re.compile(r"\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11,12}\}?\Z", re.IGNORECASE)
_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([+-][0-9]{2}:[0-9]{2}|Z)\Z"
)
_HANDLE = re.compile(r"[^@\s;]+@[^@\s;]+\Z")
_ROUTED = re.compile(r"([0-9]{1,3}):([^;]+)(?:;via=(.+))?\Z")
_PAIR = re.compile(r"([0-9]{1,10}):([0-9]{1,10})\Z")
_NUMBERS = ("trid", "number", "length", "listbits", "capabilities")


def _read_word(type_name: str, word: str) -> Any:
    """The value of a word; None when it can never be of the type."""
    if type_name in _NUMBERS:
        return int(word) if _WHOLE.match(word) else None
    if type_name == "endpoint":
        handle, mark, guid = word.partition(";")
        return Endpoint(handle, guid if mark else None)
    if type_name == "routed":
        found = _ROUTED.match(word)
        return Routed(int(found[1]), found[2], found[3]) if found else None
    if type_name == "capabilityPair":
        found = _PAIR.match(word)
        return CapabilityPair(int(found[1]), int(found[2])) if found else None
    return word


def _write_word(value: Any) -> str:
    if isinstance(value, Endpoint):
        return value.handle if value.guid is None else f"{value.handle};{value.guid}"
    if isinstance(value, Routed):
        return f"{value.network}:{value.handle}" + ("" if value.via is None else f";via={value.via}")
    if isinstance(value, CapabilityPair):
        return f"{value.basic}:{value.extended}"
    return str(value)


def _is_group(word: str) -> bool:
    return bool(_WHOLE.match(word) or _GUID.match(word))


_CHECKS = {
    "trid": (lambda value: value <= 0xFFFFFFFF, "be at most 4294967295"),
    "number": (lambda value: value <= 0xFFFFFFFF, "be at most 4294967295"),
    "capabilities": (lambda value: value <= 0xFFFFFFFF, "be at most 4294967295"),
    "flag": (lambda value: value in ("0", "1"), "be 0 or 1"),
    "friendly": (lambda value: len(value) <= 387, "be at most 387 bytes when encoded"),
    "handle": (
        lambda value: bool(_HANDLE.match(value)) or value.startswith("tel:"),
        "be an address with an @ in it",
    ),
    "endpoint": (
        lambda value: bool(_HANDLE.match(value.handle)) and (value.guid is None or bool(_GUID.match(value.guid))),
        "be an address, perhaps with a GUID in braces",
    ),
    "guid": (lambda value: bool(_GUID.match(value)), "be a GUID"),
    "group": (_is_group, "be a group number or a group GUID"),
    "groups": (
        lambda value: all(_is_group(each) for each in value.split(",")),
        "be group numbers or group GUIDs joined by commas",
    ),
    "timestamp": (lambda value: value == "0" or bool(_TIME.match(value)), "be an ISO 8601 time or 0"),
    "listbits": (lambda value: value <= 31, "be at most 31"),
    "msnobject": (
        lambda value: value == "0" or bool(re.match(r"(%3c|<)msnobj", value, re.IGNORECASE)),
        "be an encoded msnobj element or 0",
    ),
    "address": (lambda value: bool(re.match(r"[A-Za-z0-9_.-]+(:[0-9]{1,5})?\Z", value)), "be a host, perhaps with a port"),
    "url": (lambda value: bool(re.match(r"https?:|/", value, re.IGNORECASE)), "be a web address or a path"),
    "base64": (lambda value: bool(re.match(r"[A-Za-z0-9+/]*={0,2}\Z", value)), "be Base64"),
    "digest": (lambda value: bool(re.match(r"[0-9a-f]{32}\Z", value)), "be 32 lower-case hexadecimal digits"),
    "digits": (lambda value: bool(re.match(r"[0-9]+\Z", value)), "be decimal digits"),
}


def _place(version: str) -> int:
    if version not in VERSIONS:
        raise ValueError(f"no version {version!r}: it is one of {', '.join(VERSIONS)}")
    return VERSIONS.index(version)
`;
