"""``verify``, ``person-data``, ``erase``: what was issued and is as it was; what is held on a person, and let go."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import print_json, say
from concertation.services.proving import Authenticity, Verdict, alone, known_to, read_pdf
from concertation.services.queries.personal_data import personal_data
from concertation.wording import word

_SOUND = (Authenticity.INTACT, Authenticity.SUPERSEDED)


def verify_command(options: Namespace) -> int:
    """Tell what a PDF or an archive folder is; anything but intact or superseded stops a script: exit 2."""
    if options.target.is_dir():
        return _verify_folder(options)
    proof = read_pdf(options.target)
    if options.file is None:
        verdict = alone(proof)
    else:
        with open_to_read(options.file) as workspace:
            verdict = workspace.read(known_to, proof)
    if options.json:
        print_json(verdict)
    else:
        named = (
            f"{verdict.meeting}  {word('document_kind', verdict.kind)}  v{verdict.version}  " if verdict.meeting else ""
        )
        told = [
            word("authenticity", verdict.state),
            *(
                word("authenticity_note", note)
                for note in _notes(verdict, marked=proof.seal is not None, asked=options.file is not None)
            ),
        ]
        say(named + " – ".join(told))
    return 0 if verdict.state in _SOUND else 2


def _notes(verdict: Verdict, *, marked: bool, asked: bool) -> Iterator[str]:
    """Yield what else is to be told: why a file is not known, how it left the one that was issued."""
    if verdict.state is Authenticity.UNKNOWN:
        yield "unmarked" if not marked else "of_another_register" if asked else "without_data"
    if verdict.same_file is False and verdict.state in _SOUND:
        yield "repacked"
    if verdict.signed:
        yield "signed"
    if verdict.log is False:
        yield "log_broken"


def _verify_folder(options: Namespace) -> int:
    from concertation.exchange.archive import verify_archive  # only for folders

    found = verify_archive(options.target)
    faults = [each for each in found if not each.same]
    state = Authenticity.ALTERED if faults else Authenticity.INTACT
    if options.json:
        verdict = Verdict(None, "archive", None, state)
        named = {name: getattr(verdict, name) for name in ("meeting", "kind", "version", "state")}
        print_json({**named, "files": len(found), "faults": faults})
    else:
        for each in faults:
            say(f"{word('archive', 'altered' if each.there else 'missing')} : {each.path}")
        say(word("authenticity", state))
    return 2 if faults else 0


def person_data_command(options: Namespace) -> int:
    """Print every row that names a person; JSON in any case, for this is meant to be handed over."""
    with open_to_read(options.file) as workspace:
        print_json(workspace.read(personal_data, options.person))
    return 0


def erase_command(options: Namespace) -> int:
    """Erase a person's contact details from the register and its log, and say what stays."""
    from concertation.services.gestures.directory import erase_contact_details  # reading verbs do without it

    with open_to_write(options.file) as workspace:
        workspace.read(personal_data, options.person)  # tells an unknown person before anything
        workspace.run(erase_contact_details, person_id=options.person)
    if options.json:
        print_json({"person": options.person, "erased": ["email", "phone", "note"]})
    else:
        say(word("erasure", "done"))
    return 0
