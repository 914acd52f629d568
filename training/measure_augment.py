"""How fast the batched augmentation is, beside torchvision's transforms image by image.

    python -m training.measure_augment

The figures are in docs/decisions/0003-batched-augmentation.md.
"""

import time
from collections.abc import Callable

import torch

from training import torchvision_ops
from training.augment import augment

BATCH = 128
SECONDS = 5.0


def main() -> None:
    """Print the images per second of each."""
    torchvision_ops.declare()
    from torchvision.transforms import v2

    images = torch.rand(BATCH, 1, 28, 28)
    generator = torch.Generator().manual_seed(0)
    each = v2.Compose(
        [
            v2.RandomAffine(14, (0.07, 0.07), (0.88, 1.14), 14, v2.InterpolationMode.BILINEAR),
            v2.ElasticTransform(34.0, 4.0),
        ]
    )
    batched = _rate(lambda: augment(images, generator))
    single = _rate(lambda: torch.stack([each(image) for image in images]))
    print(f"batched, with pen width, blur, contrast, noise and gaps: {batched:,.0f} images/s")
    print(f"torchvision, affine and elastic alone, image by image: {single:,.0f} images/s")
    print(f"{batched / single:.0f} times as fast, with {torch.get_num_threads()} threads")


def _rate(augment_batch: Callable[[], object]) -> float:
    augment_batch()
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        augment_batch()
        count += BATCH
    return count / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
