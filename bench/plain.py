"""The shape field in plain NumPy, for comparison: the formulas of `anatomy.field` read for whole arrays of points."""

from __future__ import annotations

import ast
import functools
import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vertebra3d.anatomy import field
from vertebra3d.anatomy.shape import PackedField

Array = NDArray[np.float64]
_SLAB = 1 << 16  # points at a time: they stay in the processor's cache


class _ForArrays(ast.NodeTransformer):
    """Whole arrays where the formula has one point: `a if c else b` becomes `where(c, a, b)`."""

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        return ast.Call(ast.Name("where", ast.Load()), [node.test, node.body, node.orelse], [])


@functools.cache
def _formulas() -> dict[str, Callable[..., Array]]:
    names: dict[str, Any] = {
        "where": np.where,
        "abs": np.abs,
        "min": lambda *a: functools.reduce(np.minimum, a),
        "max": lambda *a: functools.reduce(np.maximum, a),
        "math": np,
        "_power": lambda x, e: np.maximum(x, 1e-12) ** e,
        **{name: getattr(field, name) for name in ("REACH", "_BULGE_AT", "_BULGE_REACH")},
    }
    for name in ("_smooth_max", "_oval", "_blob", "_off_waist", "_drum", "_tube", "_cleft"):
        function = ast.parse(inspect.getsource(getattr(field, name).py_func)).body[0]
        assert isinstance(function, ast.FunctionDef)
        function.decorator_list, function.returns = [], None
        for argument in function.args.args:
            argument.annotation = None
        module = ast.fix_missing_locations(ast.Module([_ForArrays().visit(function)], []))
        exec(compile(module, "<plain>", "exec"), names)  # our own source, read above
    return names


def field_in_numpy(packed: PackedField, points: Array) -> Array:
    """The field at points (n, 3), as `field.field_many` works it out."""
    names = _formulas()
    out = np.empty(len(points))
    for first in range(0, len(points), _SLAB):
        x, y, z = points[first : first + _SLAB].T
        values = np.full(len(x), field.FAR)
        for kind, sign, blend, row in zip(*packed, strict=True):
            if kind == field.BLOB:
                distance = names["_blob"](row, sign * x, y, z)
            elif kind == field.CLEFT:
                distance = names["_cleft"](row, x, y)
            else:
                distance = names["_drum" if kind == field.DRUM else "_tube"](row, x, y, z)
            join = names["_smooth_max"]
            values = join(values, -distance, blend) if kind >= field.TUBE else -join(-values, -distance, blend)
        out[first : first + _SLAB] = values
    return out
