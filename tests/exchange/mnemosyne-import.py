"""Imports an Anki package into an empty collection of Mnemosyne, and prints what it then holds as JSON.

Usage: mnemosyne-import.py FOLDER_OF_MNEMOSYNE FOLDER_OF_DATA PACKAGE
"""

import json
import os
import sys
from unittest.mock import MagicMock

program, data, package = sys.argv[1:4]
sys.path[:0] = [program, os.path.join(program, "mnemosyne", "libmnemosyne", "renderers")]

# What it uses for accounts, voices, translations and indices, none of which an import needs, stands in for itself.
for name in ("argon2", "argon2.exceptions", "apsw", "gtts", "googletrans"):
    sys.modules[name] = MagicMock()

from mnemosyne.libmnemosyne import Mnemosyne  # noqa: E402
from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget  # noqa: E402
from mnemosyne.libmnemosyne.ui_components.review_widget import ReviewWidget  # noqa: E402


class Main(MainWidget):
    """A window that shows nothing. A question or an error is the end: no import that goes well asks one."""

    def show_information(self, text):
        pass

    def show_error(self, text):
        sys.exit(f"Mnemosyne says: {text}")

    def show_question(self, text, *options):
        sys.exit(f"Mnemosyne asks: {text}")


class Review(ReviewWidget):
    def redraw_now(self):
        pass


sys.modules["headless"] = sys.modules[__name__]
mnemosyne = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True)
mnemosyne.components = [
    ("mnemosyne.libmnemosyne.gui_translators.gettext_gui_translator", "GetTextGuiTranslator"),
    *mnemosyne.components,
    ("headless", "Main"),
    ("headless", "Review"),
]
mnemosyne.gui_for_component["ScheduledForgottenNew"] = [("headless", "Review")]
mnemosyne.initialise(data, filename="default.db", automatic_upgrades=False)
mnemosyne.review_controller().reset()
for form in mnemosyne.component_manager.all("file_format"):
    if type(form).__name__ == "Anki2":
        form.do_import(package)

database = mnemosyne.database()
cards = [database.card(cursor[0], is_id_internal=True) for cursor in database.cards()]
print(
    json.dumps(
        [
            {
                "question": card.question("plain_text"),
                "answer": card.answer("plain_text"),
                "tags": sorted(tag.name for tag in card.tags),
                "grade": card.grade,
                "next": card.next_rep,
                "last": card.last_rep,
                "answers": card.acq_reps + card.ret_reps,
                "lapses": card.lapses,
                "log": database.con.execute(
                    "select count(*) from log where object_id=? and event_type=9", (card.id,)
                ).fetchone()[0],
            }
            for card in cards
        ]
    )
)
mnemosyne.finalise()
