"""What Help says of the program: its version, its model card, and what it is made of."""

from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QIcon, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from mnist_desktop.core.card import ModelCard
from mnist_desktop.ui.card_page import card_page
from mnist_desktop.ui.commands import without_mnemonic
from mnist_desktop.ui.components import Notices, components, notices
from mnist_desktop.ui.fusion import dress_buttons

SIZE = QSize(620, 500)
MARGIN = 12
"""Pixels around the text of a page."""
ICON, ICON_SIDE = "icon", 48
"""The program's icon: what the page calls it, and its side in pixels."""
LICENCE = "MIT"


class AboutDialog(QDialog):
    """Pages to read and to copy from; made when somebody asks for it."""

    def __init__(
        self, card: ModelCard | None, model_title: str, parent: QWidget | None = None
    ) -> None:
        """Tell of the model that reads, called `model_title`; None while none is loaded."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About MNIST Desktop"))
        self.pages = QTabWidget()
        model = card_page(card, model_title) if card is not None else self._no_model()
        for name, html in (
            (self.tr("&Program"), self._program()),
            (self.tr("&Model"), model),
            (self.tr("Made &with"), self._components()),
        ):
            page = _page(html, self.windowIcon())
            page.setAccessibleName(without_mnemonic(name))
            self.pages.addTab(page, name)
        if (texts := notices()) is not None:
            name = self.tr("&Licences")
            licences = Notices(texts)
            licences.setFrameShape(QFrame.Shape.NoFrame)
            licences.document().setDocumentMargin(MARGIN)
            licences.setAccessibleName(without_mnemonic(name))
            self.pages.addTab(licences, name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        dress_buttons(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addWidget(buttons)
        self.resize(SIZE.boundedTo(self.screen().availableSize() * 0.9))

    def _program(self) -> str:
        paragraphs = (
            self.tr("Version {version}").format(version=QCoreApplication.applicationVersion()),
            self.tr(
                "Draw a digit, or open a picture of one, and see at once, with every movement of"
                " the pen, what a neural network makes of it: ten probabilities, an answer in"
                " words, and “that does not look like a digit” where it is none."
            ),
            self.tr("It works offline: nothing that you draw or open leaves this computer."),
            self.tr("It is free software under the {licence} licence.").format(licence=LICENCE),
        )
        texts = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
        name = escape(self.tr("MNIST Desktop"))
        if self.windowIcon().isNull():
            return f"<h3>{name}</h3>{texts}"
        cells = (
            f"<td><img src='{ICON}'></td>"
            f"<td valign='middle' style='padding-left: {MARGIN}px'><h3>{name}</h3></td>"
        )
        return f"<table cellspacing='0'><tr>{cells}</tr></table>{texts}"

    def _no_model(self) -> str:
        text = self.tr("No model has been loaded yet.")
        return f"<p>{escape(text)}</p>"

    def _components(self) -> str:
        intro = self.tr("The program is made with the work of others, under their own licences:")
        rows = "".join(
            f"<tr><td>{escape(part.name)}</td><td>{escape(part.version)}</td>"
            f"<td>{escape(part.licence)}</td></tr>"
            for part in components()
        )
        return f"<p>{escape(intro)}</p><table cellpadding='3'>{rows}</table>"


def _page(html: str, icon: QIcon) -> QTextBrowser:
    page = QTextBrowser()
    page.setOpenLinks(False)
    page.setFrameShape(QFrame.Shape.NoFrame)  # the tabs have one
    page.setHtml(html)
    document = page.document()
    image = icon.pixmap(QSize(ICON_SIDE, ICON_SIDE), page.devicePixelRatioF())
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(ICON), image)
    document.setDocumentMargin(MARGIN)
    return page
