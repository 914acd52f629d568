"""The augmentation: as strong as it says, each image by itself, and all from the seed."""

import torch

from training.augment import Strength, augment

STILL = Strength(**dict.fromkeys(Strength.__dataclass_fields__, 0.0))


def _digits(count: int = 64) -> torch.Tensor:
    images = torch.zeros(count, 1, 28, 28)
    images[:, :, 5:24, 11:14] = 1
    images[:, :, 5:8, 11:20] = 1
    return images


def _seeded(seed: int = 1) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def _change(**strengths: float) -> torch.Tensor:
    return augment(_digits(), _seeded(), Strength(**{**_zero(), **strengths}))


def _zero() -> dict[str, float]:
    return dict.fromkeys(Strength.__dataclass_fields__, 0.0)


def test_without_strength_nothing_changes() -> None:
    assert torch.allclose(augment(_digits(), _seeded(), STILL), _digits(), atol=1e-4)


def test_the_seed_decides_and_the_original_stays() -> None:
    images = _digits()
    assert torch.equal(augment(images, _seeded(1)), augment(images, _seeded(1)))
    assert not torch.equal(augment(images, _seeded(1)), augment(images, _seeded(2)))
    assert torch.equal(images, _digits())


def test_every_image_is_changed_by_itself_and_stays_in_range() -> None:
    changed = augment(_digits(), _seeded())
    assert len(torch.unique(changed, dim=0)) == 64
    assert changed.min() >= 0
    assert changed.max() <= 1
    assert changed.amax(dim=(2, 3)).min() > 0.9


def test_a_blank_image_stays_blank_but_for_noise() -> None:
    changed = augment(torch.zeros(64, 1, 28, 28), _seeded(), Strength(noise=0))
    assert torch.equal(changed, torch.zeros(64, 1, 28, 28))


def test_a_shift_moves_up_to_two_pixels_each_way() -> None:
    changed = _change(shift=2.0)
    at = torch.arange(28.0)
    for axis, before in ((2, _centre(_digits(1), at, 2)), (3, _centre(_digits(1), at, 3))):
        moved = _centre(changed, at, axis) - before
        assert moved.abs().max() <= 2.01
        assert moved.max() > 1.5
        assert moved.min() < -1.5


def test_the_pen_gets_wider_and_narrower() -> None:
    ink = _change(thicker=1.3, thinner=0.85).sum(dim=(1, 2, 3)) / _digits(1).sum()
    assert ink.max() > 1.6
    assert ink.min() < 0.7


def test_gaps_are_made_in_their_share_of_the_images() -> None:
    lost = (_digits() - _change(gaps=0.5)).sum(dim=(1, 2, 3))
    assert 4 < (lost > 0).sum() < 40
    assert lost.max() <= 9


def test_elastic_bends_and_keeps_the_ink() -> None:
    changed = _change(elastic=1.4)
    assert (changed - _digits()).abs().amax(dim=(1, 2, 3)).median() > 0.3
    ratio = changed.sum(dim=(1, 2, 3)) / _digits(1).sum()
    assert 0.9 < ratio.mean() < 1.1


def test_coarse_images_have_half_the_pixels_or_less() -> None:
    fine = _digits(256)
    changed = augment(fine, _seeded(), Strength(**{**_zero(), "coarse": 1.0}))
    steps = (changed[..., 1:] - changed[..., :-1]).abs().amax(dim=(1, 2, 3))
    # No edge is sharper than between the larger pixels; some have larger ones still.
    assert steps.max() < 0.75
    assert (steps < 0.45).sum() > 20
    untouched = augment(fine, _seeded(), Strength(**{**_zero(), "coarse": 0.3}))
    same = (untouched - fine).abs().amax(dim=(1, 2, 3)) < 1e-3
    assert 150 < same.sum() < 210


def test_stark_images_have_no_half_tones_and_ragged_edges() -> None:
    soft = _digits(64) * 0.5 + _digits(64).roll(1, 3) * 0.5
    clean, ragged = (
        augment(soft, _seeded(), Strength(**{**_zero(), "stark": 1.0, "ragged": amount}))
        for amount in (0.0, 1.0)
    )
    half_tones = (ragged > 0.05) & (ragged < 0.95)
    assert half_tones.sum() < 0.5 * ((soft > 0.05) & (soft < 0.95)).sum()
    assert len(torch.unique(ragged, dim=0)) > len(torch.unique(clean, dim=0))
    # Bare paper and the middle of the stroke have no edge.
    assert torch.equal(ragged[soft == 0], clean[soft == 0])
    assert torch.equal(ragged[soft == 1], clean[soft == 1])


def _centre(images: torch.Tensor, at: torch.Tensor, axis: int) -> torch.Tensor:
    other = 5 - axis
    profile = images.sum(dim=(1, other))
    return (profile @ at) / profile.sum(dim=1)
