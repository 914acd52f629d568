"""What the network costs: counted exactly, and within its limits."""

from torch import nn

from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.normalise import NORMALISER_VERSION
from mnist_desktop.core.places import model_folder
from mnist_desktop.inference.network import build
from training.cost import multiply_adds, parameters, weight_bytes

MOST_MULTIPLY_ADDS = 5_000_000
MOST_BYTES = 2_000_000


def test_the_count_is_the_one_made_by_hand() -> None:
    network = nn.Sequential(
        nn.Conv2d(1, 4, 3, 2, padding=1, bias=False),  # 14×14 places, 4 maps, 9 inputs
        nn.Conv2d(4, 4, 5, groups=2),  # 10×10 places, 4 maps, 2·25 inputs
        nn.BatchNorm2d(4),
        nn.Flatten(),
        nn.Linear(400, 10),
    )
    assert multiply_adds(network) == 14 * 14 * 4 * 9 + 10 * 10 * 4 * 50 + 400 * 10
    assert parameters(network) == 36 + (200 + 4) + 8 + 4010
    # Batch normalisation also keeps a mean, a variance and an eight-byte count.
    assert weight_bytes(network) == 4 * parameters(network) + 4 * 8 + 8
    assert network.training


def test_the_architecture_that_ships_is_within_its_limits() -> None:
    network = build(ModelCard.read(model_folder(), NORMALISER_VERSION).architecture)
    assert multiply_adds(network) <= MOST_MULTIPLY_ADDS
    assert weight_bytes(network) <= MOST_BYTES
