"""Errors for the user: one sentence, the same after a process, and ready for other languages."""

import ast
import copy
import pickle
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from mnist_desktop.core.card import ModelCard
from mnist_desktop.core.decoder import open_picture
from mnist_desktop.core.errors import CONTEXT, QT_TRANSLATE_NOOP, UserError
from mnist_desktop.core.inkml import parse
from mnist_desktop.core.places import find_model
from mnist_desktop.core.sources import open_source

PACKAGE = Path(__file__).parents[2] / "mnist_desktop"
MODULES = sorted([*PACKAGE.glob("core/*.py"), *PACKAGE.glob("inference/*.py")])
ODD = "{0} {name} %1 %n “7” \\ \t é\u0301 数 \N{GRINNING FACE} \udcff"
TEMPLATE = "“{name}” has {count} digits; choose another file."


def backwards(context: str, template: str) -> str:
    """Translate as a language would that puts all things the other way round."""
    assert (context, template) == (CONTEXT, TEMPLATE)
    return "{count} | {name}"


def refuse(name: str) -> None:
    """Fail in a process of its own, over something else that failed before."""
    try:
        raise OSError("the cause")
    except OSError as error:
        raise UserError(TEMPLATE, name=name, count=12) from error


def test_a_finished_sentence_stays_as_it_is() -> None:
    error = UserError("No {place} is filled here, 100 %.")
    assert error.sentence == str(error) == "No {place} is filled here, 100 %."
    assert error.translated(lambda _context, template: template) == error.sentence
    assert error.translated(lambda _context, _template: "") == error.sentence


@pytest.mark.parametrize("name", ["7.png", ODD, "{", "}}", ""])
def test_values_are_taken_as_they_are(name: str) -> None:
    error = UserError(TEMPLATE, name=name, count=12)
    assert error.sentence == str(error) == f"“{name}” has 12 digits; choose another file."
    assert error.translated(backwards) == f"12 | {name}"


@pytest.mark.parametrize("copied", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
@pytest.mark.parametrize("name", ["7.png", ODD])
def test_a_copy_says_the_same(copied: Callable[[UserError], UserError], name: str) -> None:
    error = copied(UserError(TEMPLATE, name=name, count=12))
    assert error.sentence == str(error) == f"“{name}” has 12 digits; choose another file."
    assert error.translated(backwards) == f"12 | {name}"


def test_a_process_hands_it_over_whole() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        error = pool.submit(refuse, ODD.replace("\udcff", "")).exception()
        card = pool.submit(ModelCard.read, Path("no {model}"), 1).exception()
    assert isinstance(error, UserError)
    assert error.translated(backwards) == "12 | " + ODD.replace("\udcff", "")
    assert isinstance(card, UserError)
    assert card.values == {"name": "no {model}", "file": "card.json"}
    assert str(card).startswith("The model “no {model}” is missing (card.json was not found);")


def test_errors_of_core_name_files_with_braces(tmp_path: Path) -> None:
    name = "{a} {{}} %1.inkml"
    (tmp_path / name).touch()
    with pytest.raises(UserError, match=re.escape(f"“{name}” is empty; choose a drawing or a pic")):
        open_source(tmp_path / name)
    with pytest.raises(UserError, match=re.escape(f"“{name}” is empty; choose a picture.")):
        open_picture(tmp_path / name)
    with pytest.raises(UserError, match=re.escape("There is no model “{name}”; choose mnist")):
        find_model("{name}")
    with pytest.raises(UserError) as caught:
        parse(b"<ink><trace>1 2, {name} 3</trace></ink>", name)
    assert caught.value.sentence == (
        f"“{name}” cannot be read as InkML: “{{name}} 3” is no point; choose another file."
    )


def test_a_folder_is_no_drawing_and_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.inkml").mkdir()
    with pytest.raises(UserError, match=r"“a\.inkml” is a folder; choose a drawing or a picture i"):
        open_source(tmp_path / "a.inkml")


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def marked(node: ast.expr, constants: dict[str, ast.expr]) -> str | None:
    """Return the template that an argument is: marked, of plain literals; None where it isn't."""
    if isinstance(node, ast.Name):
        node = constants.get(node.id, node)
    match node:
        case ast.Call(
            ast.Name(QT_TRANSLATE_NOOP.__name__),
            [ast.Constant("Errors"), ast.Constant(str(template))],
        ):
            return template
    return None


def of_an_ink_error(node: ast.expr) -> bool:
    """Whether an argument is the template of a NotInkError, which was marked where that began."""
    return isinstance(node, ast.Attribute) and node.attr == "template"


def test_every_sentence_is_marked_and_every_place_is_filled() -> None:
    found = 0
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in calls(tree, "UserError", "NotInkError"):
            where = f"{path.name}:{call.lineno}"
            if of_an_ink_error(call.args[0]):
                continue
            template = marked(call.args[0], constants)
            assert template is not None, f"{where}: a sentence that no language can have"
            assert template.endswith("."), f"{where}: no whole sentence"
            given = {keyword.arg for keyword in call.keywords}
            # What raises a NotInkError does not know the document's name.
            given |= {"name"} if ast.unparse(call.func) == "NotInkError" else set()
            assert given == set(re.findall(r"\{(\w+)\}", template)), where
            found += 1
    assert found >= 40


def test_nothing_else_is_marked() -> None:
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in calls(tree, QT_TRANSLATE_NOOP.__name__):
            assert marked(call, {}) is not None, f"{path.name}:{call.lineno}"
