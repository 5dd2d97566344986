"""Starts Django, the partners' servers, and the door."""
import logging
import os
import warnings

import django


def start(door):
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    django.setup()
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0)
    from doors.entries import ENTRIES
    from doors.entrances import DOORS
    from doors.telemetry import emit
    from partners.fake import serve
    from doors.context import Context

    server = serve(9620)
    context = Context(int(os.environ["SEED"]))
    for failure in DOORS[door](ENTRIES, context):
        emit(*failure)
    server.shutdown()
