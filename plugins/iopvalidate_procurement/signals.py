"""The signal table, S01-S82, in the order of its numbers."""

from __future__ import annotations

from iopvalidate_procurement.signal import Basis, Direction, Signal
from iopvalidate_procurement.signals_beside import BESIDE
from iopvalidate_procurement.signals_lowering import LOWERING
from iopvalidate_procurement.signals_operation import BEHALF, FALSE_BASIS, MARKET, STEERING
from iopvalidate_procurement.signals_purchase import ENFORCEMENT, PAYMENT, ROLES_AND_PURCHASE

__all__ = ["BY_ID", "SIGNALS", "Basis", "Direction", "Signal"]

_RAISING = (*ROLES_AND_PURCHASE, *PAYMENT, *ENFORCEMENT, *STEERING, *MARKET, *BEHALF, *FALSE_BASIS)
SIGNALS: tuple[Signal, ...] = tuple(sorted((*_RAISING, *LOWERING, *BESIDE), key=lambda s: s.id))
BY_ID: dict[str, Signal] = {s.id: s for s in SIGNALS}
