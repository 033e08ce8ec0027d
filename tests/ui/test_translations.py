from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from concertation.locations import resource
from concertation.ui import translation

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = resource().parent


@pytest.mark.whole
def test_the_translations_are_up_to_date_and_complete() -> None:
    done = subprocess.run(
        [str(ROOT / "packaging" / "translations"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_qts_own_file_dialog_speaks_french(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        translation.install(app, "fr")
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.show()
        told = {one.text().replace("&", "") for one in dialog.findChildren(QLabel)}
        assert {"Chercher dans\u00a0:", "Nom de fichier\u00a0:", "Type de fichiers\u00a0:"} <= told
        assert {"Ouvrir", "Annuler"} == {one.text().replace("&", "") for one in dialog.findChildren(QPushButton)}
    finally:
        for former in app.findChildren(QTranslator):
            app.removeTranslator(former)


def test_english_is_spoken_and_french_counts(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translate = QCoreApplication.translate
    try:
        translation.install(app, "en")
        assert translate("Places", "Tableau de bord") == "Dashboard"
        assert translate("StatusBar", "%n suite(s) en retard", "", 1) == "1 follow-up late"
        translation.install(app, "fr")
        assert translate("Places", "Tableau de bord") == "Tableau de bord"
        assert (
            translate("ActionPane", "Échéance initiale : {day}") == "Échéance initiale\u00a0: {day}"
        )  # typed plain, shown French
        assert translate("StatusBar", "%n suite(s) en retard", "", 1) == "1 suite en retard"
        assert translate("StatusBar", "%n suite(s) en retard", "", 3) == "3 suites en retard"
    finally:
        for former in app.findChildren(QTranslator):
            app.removeTranslator(former)
