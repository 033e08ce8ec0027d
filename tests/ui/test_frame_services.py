"""Crash reports, one launch at a time, languages, help, spelling and pasting: what stands behind the window."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from concertation import wording
from concertation.locations import resource
from concertation.ui import translation
from concertation.ui.crash import CrashHandler, report
from concertation.ui.help.reading import words_of_page
from concertation.ui.help.window import HelpWindow, page_of
from concertation.ui.places import PLACES, STAGES
from concertation.ui.settings import Settings
from concertation.ui.single import SingleInstance
from concertation.ui.spelling import Spelling
from concertation.ui.widgets.pasting import marked_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.places import Sitter

    from concertation.ui.theme import Theme

ROOT = resource().parent


def test_a_report_tells_where_and_not_what() -> None:
    private = "EXEMPLE-01 a dit"
    try:
        int(private)
    except ValueError as error:
        text = report(type(error), error.__traceback__)
    assert "ValueError" in text
    assert "test_frame_services.py" in text
    assert private not in text
    assert "/root" not in text
    assert str(ROOT) not in text


def test_a_fault_is_written_and_told_at_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    handler = CrashHandler(tmp_path)
    assert not handler.install()
    with qtbot.waitSignal(handler.reported):
        sys.excepthook(KeyError, KeyError("x"), None)
    handler.remove()
    later = CrashHandler(tmp_path)
    assert later.install()
    assert "KeyError" in later.kept.read_text(encoding="utf-8")
    later.remove()
    assert not CrashHandler(tmp_path)._keep_former()


def test_a_fault_on_a_thread_of_its_own_is_kept_and_one_met_again_and_again_fills_no_disk(
    tmp_path: Path, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise ValueError("EXEMPLE-01 a dit")

    handler = CrashHandler(tmp_path)
    handler.install()
    try:
        with qtbot.waitSignal(handler.reported):
            threading.Thread(target=fail).start()
        logging.disable(logging.CRITICAL)
        for _ in range(4000):
            sys.excepthook(KeyError, KeyError("x"), None)
    finally:
        logging.disable(logging.NOTSET)
        handler.remove()
    kept = (tmp_path / "incident.txt").read_text(encoding="utf-8")
    assert "ValueError" in kept
    assert len(kept) <= 200_000
    assert "EXEMPLE-01" not in kept + "".join(capfd.readouterr())


def test_a_fault_of_the_last_run_is_told_beside_the_meeting_it_left_open(real: Sitter, tmp_path: Path) -> None:
    window = real.window
    window.tell_last_fault(tmp_path / "dernier-incident.txt")
    window._offer_to_resume("DGS 276")
    shown = window.toasts.current
    assert shown is not None
    assert {button.text() for button in shown.findChildren(QPushButton)} >= {"Le montrer", "Reprendre la séance"}
    assert window.toasts.history[0].text.startswith("L’application s’est arrêtée de façon imprévue")
    assert "est restée ouverte" in window.toasts.history[0].text


def test_what_a_hard_stop_leaves_names_no_folder_of_the_user(tmp_path: Path) -> None:
    left = 'Thread 0x1 (most recent call first):\n  File "/home/claude.exemple/concertation/ui/shell/frame.py", line 7 in draw\n'
    (tmp_path / "arret-brutal.txt").write_text(left, encoding="utf-8")
    handler = CrashHandler(tmp_path)
    assert handler.install()
    told = handler.kept.read_text(encoding="utf-8")
    handler.remove()
    assert 'File "concertation/ui/shell/frame.py", line 7 in draw' in told
    assert "claude" not in told


def test_a_second_launch_hands_its_file_to_the_first(qtbot: QtBot) -> None:
    first, second = SingleInstance(), SingleInstance()
    assert first.claim()
    first.listen()
    with qtbot.waitSignal(first.asked) as heard:
        assert not second.claim("/chemin/registre d’été.concertation")
    assert heard.args == ["/chemin/registre d’été.concertation"]
    first.release()
    assert second.claim()
    second.release()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_screen_has_its_page_of_help_and_no_link_is_dead(language: str) -> None:
    folder = resource("help", language)
    pages = {path.stem for path in folder.glob("*.md")}
    assert {"welcome", "index", *(place.key for place in PLACES), *(stage.key for stage in STAGES)} <= pages
    for path in folder.glob("*.md"):
        for target in re.findall(r"\]\((\w+)\.md\)", path.read_text(encoding="utf-8")):
            assert target in pages, path


def test_help_opens_at_the_screen_and_follows_links(qtbot: QtBot, look: Theme) -> None:
    window = HelpWindow(None)  # type: ignore[arg-type]  # alone, for the test
    qtbot.addWidget(window)
    window.show_topic("agenda")
    assert "cadence" in window.pages.toPlainText()
    window.show_topic("index")
    window._go_back()
    assert window.topic == "agenda"


def test_french_pages_keep_their_signs_with_their_words_and_leave_keys_alone() -> None:
    told = words_of_page(resource("help", "fr") / "hold.md")
    assert not re.findall(r"[ ][;:?!»]", re.sub(r"`[^`]*`", "", told)), "a line could begin with a sign"
    assert "**Ctrl+;**" in told
    assert "`= 59 : 39/39/1 ; 62 : 44/21`" in told
    english = resource("help", "en") / "hold.md"
    assert words_of_page(english) == english.read_text(encoding="utf-8")


def test_an_unknown_topic_leads_to_the_summary() -> None:
    assert page_of("../../etc/passwd") == page_of("index")


def test_both_languages_can_be_spoken_and_french_comes_back(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "en")
    assert wording.language() == "en"
    translation.install(app, "klingon")
    assert wording.language() == "fr"


def test_spoilt_settings_fall_back(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "x.ini")
    settings.write("look/zoom", "grand")
    assert settings.number("look/zoom", 1.0) == 1.0
    settings.write("spelling", value=False)
    assert settings.flag("spelling", default=True) is False
    for number in range(12):
        settings.opened(f"/r{number}.concertation")
    settings.opened("/r5.concertation")
    assert settings.recent()[0] == "/r5.concertation"
    assert len(settings.recent()) == 8


def test_spelling_leaves_names_alone_and_finds_mistakes() -> None:
    spelling = Spelling(["Barentin", "Voies vertes de la Vallée-Exemple"])
    text = "La délibaration de Barentin est reportée d’un mois, @Tém #pôles"
    assert [text[start : start + length] for start, length in spelling.mistakes(text)] == ["délibaration"]
    assert "délibération" in spelling.suggestions("délibaration")


def test_text_of_a_word_processor_keeps_lists_and_bold() -> None:
    html = (
        "<html><head><style>p{color:red}</style></head><body><p>Rappel&nbsp;: <b>la clé</b> est retenue.</p>"
        "<ul><li>premier</li><li><span style='font-weight:700'>second</span></li></ul></body></html>"
    )
    assert marked_text(html).split("\n") == ["Rappel\u00a0: **la clé** est retenue.", "- premier", "- **second**"]


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from concertation.ui.settings import Settings
from concertation.ui.application import make_application, open_window
from tests.ui.doubles import doors
settings = Settings()
app = make_application(settings, bundled_font=True)
window = open_window(doors(), settings, Path(sys.argv[1]))
app.processEvents(); window.repaint(); app.processEvents()
heavy = ("sqlalchemy", "alembic", "reportlab", "holidays", "icalendar", "openpyxl", "docx", "pikepdf", "hunspell",
         "rapidfuzz", "PySide6.QtPdf", "PySide6.QtPrintSupport", "sqlcipher3")
found = [name for name in heavy if name in sys.modules]
window.close()
print("heavy:", found)
"""
    register = tmp_path / "x.concertation"
    register.write_text("x")
    done = subprocess.run(
        [sys.executable, "-c", code, str(register)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={
            "PYTHONPATH": f"{ROOT / 'app'}:{ROOT}",
            "QT_QPA_PLATFORM": "offscreen",
            "CONCERTATION_HOME": str(tmp_path / "h"),
            "PATH": "",
        },
    )
    assert done.stdout.strip() == "heavy: []"
