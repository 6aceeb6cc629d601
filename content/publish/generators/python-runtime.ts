// The part of the Python module that is the same whatever the registry holds: classes, reading and writing.

/** What stands before the tables. */
export const PYTHON_CLASSES = String.raw`from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

#: Most bytes of a line, and of a payload whose form names no limit of its own.
LINE_LIMIT = 16384
PAYLOAD_LIMIT = 1048576


@dataclass(frozen=True)
class Endpoint:
    """An account, perhaps at one of its places: alice@example.com;{guid}."""

    handle: str
    guid: Optional[str] = None


@dataclass(frozen=True)
class Routed:
    """An account with its network id in front, perhaps by way of a circle: 1:bob@example.com;via=9:..."""

    network: int
    handle: str
    via: Optional[str] = None


@dataclass(frozen=True)
class CapabilityPair:
    """Basic and extended capability bits."""

    basic: int
    extended: int


@dataclass(frozen=True)
class Value:
    """A word that a parameter may be; first and last are places in VERSIONS."""

    word: str
    about: str
    first: int
    last: int


@dataclass(frozen=True)
class Param:
    """One word of a line, after the command."""

    name: str
    type: str
    first: int
    last: int
    literal: Optional[str] = None
    prefix: str = ""
    values: Tuple[Value, ...] = ()
    open: bool = True
    optional: bool = False
    many: bool = False
    about: str = ""


@dataclass(frozen=True)
class Form:
    """One way to write a command: who sends it, in which versions and phases, with which words."""

    id: str
    command: str
    sender: str
    first: int
    last: int
    phases: Mapping[str, Tuple[str, ...]]
    to: Optional[str] = None
    payload: Optional[str] = None
    limit: Optional[int] = None
    about: str = ""
    params: Tuple[Param, ...] = ()


@dataclass(frozen=True)
class NumericError:
    """What three digits in place of a command mean."""

    code: int
    title: str
    meaning: str


@dataclass(frozen=True)
class Message:
    """A line that was read. form is None when no form fits; complaint tells a value that is not right."""

    version: str
    service: str
    sender: str
    line: str
    command: str
    form: Optional[Form]
    fields: Dict[str, Any] = field(default_factory=dict)
    payload: bytes = b""
    complaint: Optional[str] = None

    def plain(self) -> Dict[str, Any]:
        """The fields as JSON would hold them."""
        return {name: _plain(value) for name, value in self.fields.items()}


@dataclass(frozen=True)
class Problem:
    """What a stream cannot be read for: line-too-long or payload-too-long."""

    code: str
    line: str


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, (Endpoint, Routed, CapabilityPair)):
        return {name: each for name, each in asdict(value).items() if each is not None}
    return value
`;

/** What stands behind the tables. */
export const PYTHON_FUNCTIONS = String.raw`
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


_dialects: Dict[Tuple[str, str, str], Dict[str, List[Form]]] = {}


def params_of(form: Form, version: str) -> List[Param]:
    """The words that a form has in a version, in order."""
    at = _place(version)
    return [param for param in form.params if param.first <= at <= param.last]


def forms_of(version: str, service: str, sender: str, command: str) -> List[Form]:
    """The forms of a command that one side may send; three digits stand for the numeric errors."""
    at = _place(version)
    if service not in SERVICES or sender not in ("client", "server"):
        raise ValueError(f"no service {service!r} or no sender {sender!r}")
    key = (version, service, sender)
    if key not in _dialects:
        dialect: Dict[str, List[Form]] = {}
        for form in FORMS:
            if form.sender == sender and form.first <= at <= form.last and service in form.phases:
                dialect.setdefault(form.command, []).append(form)
        for forms in dialect.values():
            # Forms with more fixed words say more, so they are tried first.
            forms.sort(key=lambda form: -sum(param.literal is not None for param in params_of(form, version)))
        _dialects[key] = dialect
    found = _dialects[key].get(command)
    return found or (_dialects[key].get("###", []) if re.match(r"[0-9]{3}\Z", command) else [])


def _take(param: Param, word: str) -> Any:
    if not word.startswith(param.prefix):
        return None
    text = word[len(param.prefix) :]
    if param.literal is not None:
        return text if text == param.literal else None
    return _read_word(param.type, text)


def _complaint(param: Param, word: str, value: Any, at: int) -> Optional[str]:
    if param.literal is not None:
        return None
    if not param.open:
        words = [each.word for each in param.values if each.first <= at <= each.last]
        if word[len(param.prefix) :] not in words:
            return f"{param.name} must be one of {', '.join(words)}"
    check, must = _CHECKS.get(param.type, (None, ""))
    return None if check is None or check(value) else f"{param.name} must {must}"


def _fit(params: Sequence[Param], words: Sequence[str], at: int, strict: bool) -> Optional[list]:
    """What each parameter took, as (parameter, word, value); None where the words do not fit."""
    taken: list = []

    def take(param: Param, place: int) -> bool:
        if place >= len(words):
            return False
        value = _take(param, words[place])
        if value is None or (strict and _complaint(param, words[place], value, at)):
            return False
        taken.append((param, words[place], value))
        return True

    def onward(index: int, place: int) -> bool:
        if index == len(params):
            return place == len(words)
        param = params[index]
        before = len(taken)
        end = place
        while take(param, end):
            end += 1
            if not param.many:
                break
        while end > place:
            if onward(index + 1, end):
                return True
            taken.pop()
            end -= 1
        del taken[before:]
        return param.optional and onward(index + 1, place)

    return taken if onward(0, 0) else None


def _find(forms: Sequence[Form], words: Sequence[str], message: Tuple[str, str], phase: Optional[str]):
    version, service = message
    at = _place(version)
    for strict in (True, False):
        for legal in (True,) if phase is None else (True, False):
            for form in forms:
                if phase is not None and (phase in form.phases[service]) != legal:
                    continue
                taken = _fit(params_of(form, version), words, at, strict)
                if taken is not None:
                    return form, taken
    return None, []


def _words(line: str) -> List[str]:
    return [word for word in re.split(r"[ \t]+", line) if word]


def parse(
    line: Union[str, bytes],
    version: str,
    service: str,
    sender: str,
    phase: Optional[str] = None,
    payload: bytes = b"",
) -> Message:
    """Reads a line without its end. With a phase, forms that are legal in it come first."""
    text = line.decode("utf-8", "replace") if isinstance(line, bytes) else line
    command, *words = _words(text) or [""]
    form, taken = _find(forms_of(version, service, sender, command), words, (version, service), phase)
    fields: Dict[str, Any] = {}
    complaint = None
    for param, word, value in taken:
        complaint = complaint or _complaint(param, word, value, _place(version))
        if param.type in ("literal", "length"):
            continue
        if param.many:
            fields.setdefault(param.name, []).append(value)
        else:
            fields[param.name] = value
    return Message(version, service, sender, text, command, form, fields, payload, complaint)


def format_message(
    form: Form, version: str, fields: Mapping[str, Any], payload: bytes = b"", command: Optional[str] = None
) -> bytes:
    """Writes a line, CR LF and the payload. command stands in for the digits of an error. ValueError: a field lacks."""
    words = [command or form.command]
    for param in params_of(form, version):
        value = fields.get(param.name)
        if param.literal is not None:
            if value is not None or not param.optional:
                words.append(param.prefix + param.literal)
        elif param.type == "length":
            words.append(str(len(payload)))
        elif value is None or value == []:
            if not param.optional:
                raise ValueError(f"{form.id} needs {param.name}")
        else:
            for each in value if isinstance(value, list) else [value]:
                word = param.prefix + _write_word(each)
                if not word or re.search(r"\s", word):
                    raise ValueError(f"{form.id}: {param.name} cannot be {word!r}")
                words.append(word)
    return " ".join(words).encode("utf-8") + b"\r\n" + (payload if form.payload else b"")


def payload_size(line: bytes, version: str, service: str, sender: str) -> Tuple[int, int]:
    """How many bytes of payload follow a line, and the most that are taken."""
    found = re.match(rb"([A-Z0-9]{3})[ \t].*?[ \t]?([0-9]+)[ \t]*\Z", line, re.DOTALL)
    if not found or not line[: found.start(2)].endswith((b" ", b"\t")):
        return 0, PAYLOAD_LIMIT
    forms = forms_of(version, service, sender, found[1].decode("ascii"))
    counted = [form for form in forms if form.payload]
    if not counted:
        return 0, PAYLOAD_LIMIT
    if len(counted) < len(forms):
        form = parse(line, version, service, sender).form
        if form is None or form.payload is None:
            return 0, PAYLOAD_LIMIT
    limits = [form.limit or 0 for form in counted]
    return int(found[2]), max(limits) if min(limits) > 0 else PAYLOAD_LIMIT


class Stream:
    """What one side of a connection sends: bytes in, messages and problems out. Set version when VER has settled it."""

    def __init__(self, version: str, service: str, sender: str) -> None:
        self.version = version
        self.service = service
        self.sender = sender
        self._bytes = b""
        self._skip = 0
        self._skip_line = False

    @property
    def idle(self) -> bool:
        """Whether the stream may end here."""
        return not self._bytes and not self._skip and not self._skip_line

    def feed(self, data: bytes) -> List[Union[Message, Problem]]:
        """Takes bytes and gives what they complete."""
        self._bytes += data
        events: List[Union[Message, Problem]] = []
        while self._bytes:
            if self._skip:
                some = min(self._skip, len(self._bytes))
                self._bytes = self._bytes[some:]
                self._skip -= some
                continue
            end = self._bytes.find(b"\n")
            if self._skip_line:
                self._bytes = self._bytes[end + 1 :] if end >= 0 else b""
                self._skip_line = end < 0
                continue
            if (end if end >= 0 else len(self._bytes)) > LINE_LIMIT + 1:
                events.append(Problem("line-too-long", self._bytes[:80].decode("utf-8", "replace")))
                self._skip_line = True
                continue
            if end < 0:
                break
            line = self._bytes[:end]
            line = line[:-1] if line.endswith(b"\r") else line
            size, limit = payload_size(line, self.version, self.service, self.sender)
            if size > limit:
                events.append(Problem("payload-too-long", line.decode("utf-8", "replace")))
                self._skip = size
                size = 0
            elif len(self._bytes) < end + 1 + size:
                break
            elif line:
                payload = self._bytes[end + 1 : end + 1 + size]
                events.append(parse(line, self.version, self.service, self.sender, payload=payload))
            self._bytes = self._bytes[end + 1 + size :]
        return events
`;
