"""The shape field: smooth primitives joined by smooth minimum, the canal carved by smooth maximum.

A field value is about the distance to the surface in mm, negative inside the bone. It is compiled by numba, and
evaluated only near the surface (`grid.sample_grid`). Every primitive is a row of numbers; `shape.py` says what they
mean.

Kinds of row:

- *blob*: a superellipsoid (two exponents) that may be turned, tapered and bent. Its distance is the first-order
  estimate (g - 1)/|grad g| of its gauge g, which never exceeds the true distance outside;
- *drum*: the vertebral body, a column of kidney-shaped sections with a waist between two hollow end-plates, which may
  lean to one side;
- *tube*: the canal along z, carved out. Its section is a superellipse that narrows backwards (the rounded triangle of a
  lumbar canal), may be drawn in at the sides (a trefoil), and has a back wall that follows the slope of the laminae;
- *cleft*: a gap in the midline of the arch, carved out;
- *growth*: a blob of bone that degeneration has laid on, into the canal too: joined when that has been carved out;
- *socket*: the room round a blob of another bone, carved out of it all.

The formulas have no branch and call nothing but `_power` and the square root, so that the compiler works on four or
eight points at once, which is several times as fast.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numba import njit, prange, types
from numba.extending import intrinsic
from numpy.typing import NDArray

Array = NDArray[np.float64]

BLOB, DRUM, TUBE, CLEFT, GROWTH, SOCKET = 0, 1, 2, 3, 4, 5  # from TUBE on all but a growth is carved out
WIDTH = 32  # numbers in a packed row
REACH = 22  # where a blob's row holds the radius of a ball that contains it
ROOM = 23  # where a socket's row holds how far it keeps off its blob, mm
FAR = 1e3


_FAST = {"contract", "nnan", "ninf", "nsz", "arcp"}  # all but reordering: `_power` rounds by adding a large number


@intrinsic
def _bits_of(_: Any, number: Any) -> Any:
    """The 64 bits of a float."""

    def build(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.uint64))

    return types.uint64(types.float64), build


@intrinsic
def _float_of(_: Any, bits: Any) -> Any:
    """The float of 64 bits."""

    def build(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.float64))

    return types.float64(types.uint64), build


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _power(x: float, e: float) -> float:
    """x^e to nine digits, x taken as at least 1e-12: 2^(e log2 x), both by polynomials, for many points at once."""
    bits = _bits_of(max(x, 1e-12)) + np.uint64(0x00095F619980C433)  # parts the exponent so that 1/2 < m^2 < 2
    m = _float_of((bits & np.uint64(0x000FFFFFFFFFFFFF)) + np.uint64(0x3FE6A09E667F3BCD))
    exponent = _float_of((bits >> np.uint64(52)) | np.uint64(0x4330000000000000)) - 4503599627371519.0  # 2^52 + 1023
    s = (m - 1.0) / (m + 1.0)
    q = s * s
    # log2 m = 2 / ln 2 (s + s^3 / 3 + s^5 / 5 ...), the best polynomial of five terms (1e-11); summed in pairs, since
    # in a chain each step waits for the one before
    qq = q * q
    log = (2.88539008178999316 + q * 0.961796673443228255) + qq * (
        (0.577083567703489245 + q * 0.411673658400815963) + qq * 0.340714136651911994
    )
    y = min(max(e * (exponent + s * log), -1000.0), 1000.0)
    rounded = y + 6755399441055744.0  # 1.5 * 2^52: the last bits are now the nearest integer
    f = (y - (rounded - 6755399441055744.0)) * 0.6931471805599453
    # exp f, |f| < 0.35, the best polynomial of nine terms (1e-12)
    ff = f * f
    p = ((1.0 + f * 0.99999999997976898) + ff * (0.499999999997977726 + f * 0.166666668911805444)) + ff * ff * (
        (0.0416666668910916959 + f * 0.00833326607102245425)
        + ff * ((0.00138888216507176907 + f * 0.000199158818713960361) + ff * 0.0000248761789590855123)
    )
    return _float_of(_bits_of(p) + (_bits_of(rounded) << np.uint64(52)))


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _blob(r: Array, x: float, y: float, z: float) -> float:
    dx, dy, dz = x - r[0], y - r[1], z - r[2]
    u = r[3] * dx + r[6] * dy + r[9] * dz
    v = r[4] * dx + r[7] * dy + r[10] * dz
    w = r[5] * dx + r[8] * dy + r[11] * dz
    a, b, c, e1, e2 = r[12], r[13], r[14], r[15], r[16]
    s = min(max(w / c, -1.4), 1.4)
    u -= r[19] * s * s
    v -= r[20] * s * s
    t = min(max(v / b, -1.5), 1.5)
    u -= r[21] * t * t
    a *= max(1.0 + r[17] * s, 0.2)
    b *= max(1.0 + r[18] * s, 0.2)
    shrink = 1.0 / (a * b)
    px, py, pz = _power(abs(u) * b * shrink, e1), _power(abs(v) * a * shrink, e1), _power(abs(w) * (1.0 / c), e2)
    across = px + py
    ring = _power(across, e2 / e1)
    whole = ring + pz
    g = _power(whole, 1.0 / e2)
    # |grad g| from the powers at hand, d(s^e)/ds = e s^e / s, over one denominator: divisions take longest
    u, v, w = max(abs(u), 1e-9), max(abs(v), 1e-9), max(abs(w), 1e-9)
    vpx, upy, uv = v * px, u * py, u * v
    steep = (ring * w) ** 2 * (vpx * vpx + upy * upy) + (across * pz * uv) ** 2
    below = whole * across * uv * w
    d = (g - 1.0) * below / max(g * math.sqrt(steep), 1e-6 * below + 1e-300)
    # inside, the estimate is too deep along the long axis of a thin plate
    d = max(d, -min(a, b, c)) if g > 1e-6 else -min(a, b, c)
    return max(d, math.sqrt(dx * dx + dy * dy + dz * dz) - r[REACH])  # far away, the ball round it is the better one


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _smooth_max(a: float, b: float, k: float) -> float:
    h = max(k - abs(a - b), 0.0) / k
    return max(a, b) + 0.25 * h * h * k


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _oval(gx: float, gy: float, half: float, depth: float, e: float) -> float:
    """Distance estimate to a superellipse of two half-axes, from the coordinates as shares of them."""
    px, py = _power(gx, e), _power(gy, e)
    whole = px + py
    g = _power(whole, 1.0 / e)
    x, y = max(gx * half, 1e-9), max(gy * depth, 1e-9)  # the gradient over one denominator, as for a blob
    ypx, xpy, below = y * px, x * py, whole * x * y
    d = (g - 1.0) * below / max(g * math.sqrt(ypx * ypx + xpy * xpy), 1e-6 * below + 1e-300)
    return d if g > 1e-6 else -min(half, depth)


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _off_waist(t: float, at: float) -> float:
    """How far a height t is from the waist's at `at`, 1 at either end-plate."""
    return min(max((t - at) / (1.0 - at), (at - t) / at), 1.0)


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _drum(r: Array, x: float, y: float, z: float) -> float:
    # 0 upper half-width, 1 lower half-width, 2 upper front y, 3 lower front y, 4 upper back y, 5 lower back y,
    # 6 lateral waist, 7 front waist, 8 back waist, 9 upper front z, 10 upper back z, 11 lower front z, 12 lower back z,
    # 13 upper hollow, 14 lower hollow, 15 place of the upper hollow (share of depth behind the middle), 16 lower,
    # 17 exponent in front, 18 at the back, 19 kidney dent, 20 rim radius, 21 place of the greatest width,
    # 22 waist exponent, 23 hollow exponent, 24 rise of the upper end-plate to the left (dz/dx), 25 of the lower one,
    # 26 height of the waist at the sides (share of the height from below), 27 its exponent in front, 28 height in front
    middle = min(max(0.5 + (y - 0.5 * (r[2] + r[4])) / (r[4] - r[2]), -0.3), 1.3)
    top = r[9] + (r[10] - r[9]) * middle + r[24] * x
    bottom = r[11] + (r[12] - r[11]) * middle + r[25] * x
    t = min(max((z - bottom) / max(top - bottom, 1.0), -0.3), 1.3)
    waist = 1.0 - _power(_off_waist(t, r[26]), r[22])
    front_waist = 1.0 - _power(_off_waist(t, r[28]), r[27])
    half = r[1] + (r[0] - r[1]) * t - r[6] * waist
    front = r[3] + (r[2] - r[3]) * t + r[7] * front_waist
    back = r[5] + (r[4] - r[5]) * t - r[8] * waist
    narrow = 1.0 / half
    xs = min(abs(x) * narrow, 1.5)
    back -= r[19] * max(1.0 - (xs / 0.55) ** 2, 0.0) ** 2
    centre = front + (back - front) * r[21]
    depth = centre - front if y < centre else back - centre
    e = r[17] if y < centre else r[18]
    side = _oval(abs(x) * narrow, abs(y - centre) / depth, half, depth, e)
    c = 0.5 * (front + back)
    d = 0.5 * (back - front)
    shallow = 1.0 / (0.97 * d)
    qx = x * narrow * (1.0 / 0.97)
    qu = (y - c - r[15] * d) * shallow
    ql = (y - c - r[16] * d) * shallow
    hollow_u = r[13] * _power(max(1.0 - qx * qx - qu * qu, 0.0), r[23])
    hollow_l = r[14] * _power(max(1.0 - qx * qx - ql * ql, 0.0), r[23])
    lid = max(z - top + hollow_u, bottom + hollow_l - z)
    return _smooth_max(side, lid, r[20])


_BULGE_AT, _BULGE_REACH = 0.15, 0.85  # along the depth of the canal, from its middle (0) to its back wall (1)


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _tube(r: Array, x: float, y: float, z: float) -> float:
    # 0 half-width at z = 0, 1 its slope, 2 its curve, 3 front y, 4 front slope, 5 back y, 6 back slope, 7 back curve,
    # 8 exponent, 9 narrowing backwards, 10 lowest z of the curves, 11 highest z, 12 front curve, 13 how far the side
    # walls bulge inwards behind the lateral recesses
    s = min(max(z, r[10]), r[11])
    half = max(r[0] + r[1] * s + r[2] * s * s, 2.0)
    front = r[3] + r[4] * s + r[12] * s * s
    back = max(r[5] + r[6] * s + r[7] * s * s + r[6] * (z - s), front + 3.0)
    centre, depth = 0.5 * (front + back), 0.5 * (back - front)
    v = (y - centre) / depth
    half *= max(1.0 - r[9] * min(max(v, -1.2), 1.2), 0.15)
    bulge = max(1.0 - ((v - _BULGE_AT) / _BULGE_REACH) ** 2, 0.0)
    half = min(half, max(half - r[13] * bulge * bulge, 2.0))
    return _oval(abs(x) / half, abs(v), half, depth, r[8])


@njit(cache=True, inline="always", error_model="numpy", fastmath=_FAST)
def _cleft(r: Array, x: float, y: float) -> float:
    # 0 half-width, 1 y from which on backwards it is open
    return max(abs(x) - r[0], r[1] - y)


@njit(cache=True, nogil=True)
def primitive_distance(kind: int, sign: float, row: Array, x: float, y: float, z: float) -> float:
    """Signed distance estimate (mm) of one primitive; a row with sign -1 is its mirror image in x = 0."""
    if kind in (BLOB, GROWTH):
        return _blob(row, sign * x, y, z)
    if kind == DRUM:
        return _drum(row, x, y, z)
    if kind == TUBE:
        return _tube(row, x, y, z)
    if kind == SOCKET:
        return _blob(row, sign * x, y, z) - row[ROOM]
    return _cleft(row, x, y)


@njit(cache=True, inline="always")
def _numbers(rows: Array, i: int) -> tuple[float, ...]:
    """The `WIDTH` numbers of a row as a tuple: an array inside the loop keeps the compiler from joining points."""
    return (
        rows[i, 0],
        rows[i, 1],
        rows[i, 2],
        rows[i, 3],
        rows[i, 4],
        rows[i, 5],
        rows[i, 6],
        rows[i, 7],
        rows[i, 8],
        rows[i, 9],
        rows[i, 10],
        rows[i, 11],
        rows[i, 12],
        rows[i, 13],
        rows[i, 14],
        rows[i, 15],
        rows[i, 16],
        rows[i, 17],
        rows[i, 18],
        rows[i, 19],
        rows[i, 20],
        rows[i, 21],
        rows[i, 22],
        rows[i, 23],
        rows[i, 24],
        rows[i, 25],
        rows[i, 26],
        rows[i, 27],
        rows[i, 28],
        rows[i, 29],
        rows[i, 30],
        rows[i, 31],
    )


Field = tuple[NDArray[np.int64], Array, Array, Array]  # kinds, signs, blends, rows


@njit(cache=True, nogil=True, error_model="numpy", fastmath=_FAST)
def primitive_distances(field: Field, i: int, points: Array, n: int, out: Array, j: int) -> None:
    """`primitive_distance` of primitive `i` at the first `n` of points (3, m), into row `j` of `out` (k, m).

    Arrays are passed whole: views of them are counted, and two threads that count wait for each other.
    """
    kinds, signs, _, rows = field
    kind, sign, r = kinds[i], signs[i], _numbers(rows, i)
    if kind in (BLOB, GROWTH):
        for p in range(n):
            out[j, p] = _blob(r, sign * points[0, p], points[1, p], points[2, p])
    elif kind == DRUM:
        for p in range(n):
            out[j, p] = _drum(r, points[0, p], points[1, p], points[2, p])
    elif kind == TUBE:
        for p in range(n):
            out[j, p] = _tube(r, points[0, p], points[1, p], points[2, p])
    elif kind == SOCKET:
        for p in range(n):
            out[j, p] = _blob(r, sign * points[0, p], points[1, p], points[2, p]) - r[ROOM]
    else:
        for p in range(n):
            out[j, p] = _cleft(r, points[0, p], points[1, p])


@njit(cache=True, nogil=True, error_model="numpy", fastmath=_FAST)
def join(field: Field, i: int, distances: Array, j: int, n: int, values: Array) -> None:
    """Join primitive `i`, of distances (k, m) in row `j`, to `n` values of the field.

    Bone by a smooth minimum, what is carved out by a smooth maximum.
    """
    kinds, _, blend, _ = field
    k = blend[i]
    if kinds[i] >= TUBE and kinds[i] != GROWTH:
        for p in range(n):
            values[p] = _smooth_max(values[p], -distances[j, p], k)
    else:
        for p in range(n):
            values[p] = -_smooth_max(-values[p], -distances[j, p], k)


@njit(cache=True, nogil=True)
def value_at(kinds: NDArray[np.int64], signs: Array, blend: Array, rows: Array, x: float, y: float, z: float) -> float:
    """The field at one place: `field_many` for a search along a line."""
    value = FAR
    for i in range(len(kinds)):
        d, k = primitive_distance(kinds[i], signs[i], rows[i], x, y, z), blend[i]
        if kinds[i] >= TUBE and kinds[i] != GROWTH:
            value = _smooth_max(value, -d, k)
        else:
            value = -_smooth_max(-value, -d, k)
    return value


_STEP_MM = 0.05  # to either side of a point: how a field changes there


def slopes_of(field: Callable[[Array], Array], points: Array) -> Array:
    """How a field, a function of points (n, 3), changes at points (n, 3) along x, y and z: (n, 3)."""
    steps = _STEP_MM * np.vstack([np.eye(3), -np.eye(3)])
    # asked for together: each time that threads are called up costs, and most where others are at work
    ahead, behind = field((points + steps[:, None]).reshape(-1, 3)).reshape(2, 3, -1)
    told: Array = (ahead - behind).T / (2 * _STEP_MM)
    return told


_BATCH = 64  # points that are worked on together


@njit(cache=True, parallel=True)
def field_many(kinds: NDArray[np.int64], signs: Array, blend: Array, rows: Array, points: Array) -> Array:
    """The field at points (n, 3)."""
    out = np.empty(len(points))
    field = (kinds, signs, blend, rows)
    for b in prange((len(points) + _BATCH - 1) // _BATCH):
        first, last = b * _BATCH, min((b + 1) * _BATCH, len(points))
        n = last - first
        at, distances, values = np.empty((3, n)), np.empty((1, n)), np.full(n, FAR)
        for j in range(n):
            for axis in range(3):
                at[axis, j] = points[first + j, axis]
        for i in range(len(kinds)):
            primitive_distances(field, i, at, n, distances, 0)
            join(field, i, distances, 0, n, values)
        out[first:last] = values
    return out
