import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { type Guise, type Program, Recording, lay, present, run } from './recording.ts'

const SDK = { 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'telemetry.sdk.version': '1.45.2' }

const bookings: Program = {
  name: 'bookings',
  language: 'python',
  sdk: SDK,
  bugs: [
    'leaves-before-coming',
    'too-many-occupants',
    'room-unknown',
    'date-not-iso',
    'no-season',
    'rate-missing',
    'rate-is-text',
    'nobody-to-share',
    'moved-to-no-room',
    'stay-without-guest',
    'email-invalid',
    'one-word-name',
    'no-preferences',
    'profile-not-json',
    'profile-merge-into-number',
    'bonus-missing',
    'search-unknown-column',
    'partner-http-error',
    'partner-not-json',
    'partner-timeout',
    'partner-without-rooms',
    'confirm-failed',
    'confirm-without-reference',
    'letter-without-key',
    'bill-divided-by-nothing',
    'letter-unknown',
    'archive-folder-missing',
  ],
}

const harvest: Program = {
  name: 'harvest',
  language: 'python',
  sdk: SDK,
  sameAs: { 'no-readings-in-thread': 'no-readings' },
  bugs: [
    'value-not-a-number',
    'time-not-iso',
    'no-readings',
    'no-readings-in-thread',
    'window-past-end',
    'reading-without-offset',
    'value-column-missing',
    'unit-unknown',
    'frame-too-short',
    'field-without-size',
    'field-with-three-sides',
    'ring-of-fields',
    'station-refused',
    'station-not-connected',
    'gateway-not-connected',
    'station-without-owner',
    'collect-timeout',
    'reset-not-allowed',
    'history-not-allowed',
    'driver-missing',
    'converter-failed',
  ],
}

type PythonGuise = Guise & { python: string }

const bookingsGuises: readonly PythonGuise[] = [
  { name: 'python-3.11', python: '3.11', folder: '/srv/app', entry: 'job', signal: 'traces', version: '5.0.0' },
  {
    name: 'python-3.12-flask-moved',
    python: '3.12',
    folder: '/home/deploy/releases/20240101',
    shift: 4,
    entry: 'http-flask',
    signal: 'traces',
    version: '5.0.1',
  },
  { name: 'python-3.10-cron-log', python: '3.10', folder: '/app', shift: 9, entry: 'cron', signal: 'logs', version: '5.1.0' },
  { name: 'python-3.13-cli', python: '3.13', folder: '/app', shift: 2, entry: 'cli', signal: 'traces', version: '5.2.0', events: 1 },
  {
    name: 'python-3.8-flask',
    python: '3.8',
    folder: '/usr/src/app',
    shift: 1,
    entry: 'http-flask',
    signal: 'traces',
    version: '4.9.9',
    events: 1,
  },
]

const harvestGuises: readonly PythonGuise[] = [
  { name: 'python-3.12', python: '3.12', folder: '/srv/harvest', entry: 'consumer', signal: 'traces', version: '0.4.0' },
  {
    name: 'python-3.11-queue-log',
    python: '3.11',
    folder: '/home/deploy/releases/20240303',
    shift: 6,
    entry: 'queue',
    signal: 'logs',
    version: '0.4.1',
  },
  { name: 'python-3.13-thread', python: '3.13', folder: '/app', shift: 2, entry: 'thread', signal: 'traces', version: '0.5.0' },
  {
    name: 'python-3.10-consumer-moved',
    python: '3.10',
    folder: '/opt/harvest',
    shift: 11,
    entry: 'consumer',
    signal: 'traces',
    version: '0.5.2',
    events: 1,
  },
  {
    name: 'python-3.8-thread',
    python: '3.8',
    folder: '/usr/src/app',
    shift: 1,
    entry: 'thread',
    signal: 'traces',
    version: '0.3.0',
    events: 1,
  },
]

/** `toolchains`: a folder with `py/<version>/bin/python` and `pylibs/<version>`. The interpreters are used from /opt/python, the libraries from a venv beside the code. */
export function recordPython(toolchains: string): void {
  record(toolchains, bookings, bookingsGuises)
  record(toolchains, harvest, harvestGuises)
}

function record(toolchains: string, program: Program, guises: readonly PythonGuise[]): void {
  const recording = new Recording(program)
  for (const guise of guises) {
    const python = `/opt/python/${guise.python}/bin/python`
    if (!present(python, `Python ${guise.python}`)) continue
    lay(program.name, guise.folder, guise.shift)
    if (program === harvest) copyFileSync(join(import.meta.dirname, '../bookings/telemetry.py'), join(guise.folder, 'telemetry.py'))
    const packages = join(guise.folder, `.venv/lib/python${guise.python}/site-packages`)
    spawnSync('mkdir', ['-p', join(packages, '..')])
    spawnSync('cp', ['-al', join(toolchains, 'pylibs', guise.python), packages])
    const version = spawnSync(python, ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8' }).stdout.trim()
    const here = { ...guise, resource: { 'process.runtime.name': 'cpython', 'process.runtime.version': version } }
    const env = { PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: '1' }
    recording.add(here, run(python, ['main.py'], guise.folder, recording.cases(here), env))
  }
  recording.write()
}
