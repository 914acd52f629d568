"""Makes `import torchvision` work beside a CPU build of torch.

PyPI's Linux torchvision is linked to CUDA. Beside a CPU torch its own library does not load, and
its import ends with "operator torchvision::nms does not exist", since it registers fake kernels
for operators that nobody has declared. Declaring those two is enough: training calls neither.
"""

import torch

_SCHEMA = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"


def declare() -> None:
    """Declare the operators that torchvision expects; call it before the import."""
    for name in ("nms", "qnms"):
        try:
            torch.library.define(f"torchvision::{name}", _SCHEMA)
        except RuntimeError:
            return  # torchvision's own library has loaded and declared them
