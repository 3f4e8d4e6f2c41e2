"""How a class of values is made: takes a class, gives it with what its fields ask for.

A frozen dataclass costs a command half as much again at its start, and each of its objects takes
three times as long to make, of which five thousand briefings hold millions. So these are frozen to
mypy alone, which lets nobody set a field, and to whoever reads them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform, overload

Made = TypeVar("Made")


@overload
def frozen(cls: type[Made], /) -> type[Made]: ...


@overload
def frozen(
    *, eq: bool = True, slots: bool = True, kw_only: bool = False
) -> Callable[[type[Made]], type[Made]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: type[Made] | None = None, /, *, eq: bool = True, slots: bool = True, kw_only: bool = False
) -> type[Made] | Callable[[type[Made]], type[Made]]:
    """Make a class of values, whose fields are set when one is made, and never again.

    Two that are equal have one hash: that of their fields, unless the class says another.

    Args:
        cls: The class, where nothing else is said of it.
        eq: Whether two are equal whose fields are; otherwise each is equal to itself alone.
        slots: Whether its objects remember nothing but their fields.
        kw_only: Whether fields are given by name alone.
    """

    def make(cls: type[Made]) -> type[Made]:
        hashed = eq and "__hash__" not in vars(cls)
        cls.__repr__ = shown  # type: ignore[method-assign] # as a dataclass's, written once for all
        return dataclass(eq=eq, unsafe_hash=hashed, repr=False, slots=slots, kw_only=kw_only)(cls)

    return make if cls is None else make(cls)


@recursive_repr()
def shown(self: Any) -> str:  # noqa: ANN401 - a value of any class
    """Show a value to whoever looks for a fault, as a dataclass does."""
    told = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"
