// The part of the Python module that reads and writes lines, and cuts streams into them.

/** Forms, lines and streams; it stands behind the words. */
export const PYTHON_LINES = String.raw`

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
    found = re.search(rb"[ \t]([0-9]+)[ \t]*\Z", line[3:])
    if not found or line[3:4] not in (b" ", b"\t"):
        return 0, PAYLOAD_LIMIT
    forms = forms_of(version, service, sender, line[:3].decode("latin-1"))
    counted = [form for form in forms if form.payload]
    if not counted:
        return 0, PAYLOAD_LIMIT
    if len(counted) < len(forms):
        form = parse(line, version, service, sender).form
        if form is None or form.payload is None:
            return 0, PAYLOAD_LIMIT
    limits = [form.limit or 0 for form in counted]
    return int(found[1]), max(limits) if min(limits) > 0 else PAYLOAD_LIMIT


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
