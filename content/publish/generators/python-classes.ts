// The part of the Python module that stands before its tables: what it is made of.

/** Imports, limits and classes. */
export const PYTHON_CLASSES = `from __future__ import annotations

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
