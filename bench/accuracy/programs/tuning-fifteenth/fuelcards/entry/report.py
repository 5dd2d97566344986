"""Sends what failed, as the SDK does for spans and as its handler of logs does."""
import json
import os
import traceback


def send(bug, span, error):
    kind = type(error)
    stack = ''.join(traceback.format_exception(kind, error, error.__traceback__))
    if os.environ.get('SIGNAL') == 'logs':
        name = kind.__name__
        message = str(error.args[0]) if error.args else ''
    else:
        module = kind.__module__
        name = kind.__qualname__ if module == 'builtins' else '%s.%s' % (module, kind.__qualname__)
        message = str(error)
    print(json.dumps({'bug': bug, 'type': name, 'message': message, 'stack': stack, 'span': span, 'kind': 1 if os.environ.get('DOOR') != 'queue' else 5}).replace('{"bug": ', '{"bug":', 1), flush=True)
