"""What pictures and ink are made of, as arrays."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Grey: TypeAlias = npt.NDArray[np.float32]
"""(H, W) levels, 0-255, light high, as seen; or how far such levels are from others."""
InkBytes: TypeAlias = npt.NDArray[np.uint8]
"""(H, W) bytes, 0 = paper, 255 = full ink."""
