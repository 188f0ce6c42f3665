"""How well the edges of a picture are smoothed: by samples, by a filter, or not at all."""

from __future__ import annotations

import weakref
from typing import Any, Literal

Quality = Literal["auto", "fast", "fine"]


class Smoothing:
    """The smoothing of a window's edges, settled anew before each frame.

    Parameters
    ----------
    window : vtkRenderWindow
    renderer : vtkRenderer
    quality : "auto", "fast" or "fine"
        "fast" not at all, "fine" by many samples, "auto" by samples where there is graphics hardware and by a filter
        where the processor draws.
    """

    def __init__(self, window: Any, renderer: Any, quality: Quality = "auto"):
        self.quality: Quality = quality
        self._window, self._renderer = window, renderer
        self._software: bool | None = None
        self._samples: int | None = None
        self._moving = False
        self._settle()
        self._watch_frames()

    @property
    def software(self) -> bool:
        """Whether the picture is drawn by the processor (Mesa's llvmpipe and its like); asks the window's context."""
        if self._software is None:
            text = self._window.ReportCapabilities() or ""
            self._software = any(word in text for word in ("llvmpipe", "softpipe", "SWR", "Software Rasterizer"))
        return self._software

    def set_quality(self, quality: Quality) -> None:
        """Choose how well edges are smoothed."""
        self.quality = quality
        self._settle()

    def begin_motion(self) -> None:
        """The picture is about to change quickly (turned, or a slider held): frames first, where they are dear."""
        self._moving = True

    def end_motion(self) -> None:
        """At rest again: the next frame is a fine one."""
        self._moving = False

    def _watch_frames(self) -> None:
        """Settle the smoothing before a frame: what draws it is known only once the window has drawn."""
        me = weakref.ref(self)

        def before(*_: Any) -> None:
            smoothing = me()
            if smoothing is not None:
                smoothing._settle()

        self._observer = self._window.AddObserver("StartEvent", before)

    def _settle(self) -> None:
        """Samples where hardware takes them; in software they cost two frames more, a filter a few milliseconds."""
        hardware = self.quality == "auto" and not self._window.GetNeverRendered() and not self.software
        samples = 8 if self.quality == "fine" or hardware else 0
        filtered = self.quality == "auto" and not hardware and not self._moving
        if bool(self._renderer.GetUseFXAA()) != filtered:
            self._renderer.SetUseFXAA(filtered)
        if self._samples != samples:  # the driver may grant fewer than were asked for: remember the wish
            self._samples = samples
            self._window.SetMultiSamples(samples)

    def close(self) -> None:
        """Watch no more frames."""
        self._window.RemoveObserver(self._observer)
