import { type Cases, traceback } from './example.ts'

export const CONTROL_FLOW: Cases = {
  rule: 'control_flow',
  drops: [
    { what: 'a generator that is closed', type: 'GeneratorExit', language: 'python' },
    {
      what: 'an iterator at its end',
      type: 'StopIteration',
      language: 'python',
      stack: traceback(
        'StopIteration',
        ['/app/shop/feed.py', 'pages'],
        ['/app/venv/lib/python3.12/site-packages/openai/_streaming.py', '__next__'],
      ),
    },
    {
      what: 'an asynchronous one',
      type: 'StopAsyncIteration',
      language: 'python',
      stack: traceback('StopAsyncIteration', ['/app/shop/feed.py', '__anext__']),
    },
  ],
  keeps: [
    {
      what: 'a next() without a default',
      type: 'StopIteration',
      language: 'python',
      stack: traceback('StopIteration', ['/app/shop/cart.py', 'first_line']),
    },
    {
      what: 'what Python makes of it within a generator',
      type: 'RuntimeError',
      message: 'generator raised StopIteration',
      language: 'python',
    },
    { what: 'the same name elsewhere', type: 'StopIteration', language: 'nodejs' },
  ],
}

export const STOPPED: Cases = {
  rule: 'process_stopped',
  drops: [
    { what: 'sys.exit(0)', type: 'SystemExit', message: '0', language: 'python' },
    { what: 'sys.exit()', type: 'SystemExit', message: '', language: 'python' },
    { what: 'sys.exit(None)', type: 'SystemExit', message: 'None', language: 'python' },
    { what: 'Ctrl-C', type: 'KeyboardInterrupt', language: 'python' },
    { what: 'Ctrl-C in Ruby', type: 'Interrupt', language: 'ruby' },
    { what: 'a container that is stopped', type: 'SignalException', message: 'SIGTERM', language: 'ruby' },
  ],
  keeps: [
    { what: 'sys.exit(1)', type: 'SystemExit', message: '1', language: 'python' },
    { what: 'sys.exit with a text', type: 'SystemExit', message: 'no database', language: 'python' },
    { what: 'a crash by a signal', type: 'SignalException', message: 'SIGSEGV', language: 'ruby' },
    { what: "an application's Interrupt", type: 'Interrupt', message: 'x', language: 'java' },
  ],
}
