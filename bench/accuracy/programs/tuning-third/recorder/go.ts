import { spawnSync } from 'node:child_process'
import { type Guise, type Program, Recording, lay, present, run } from './recording.ts'

const courier: Program = {
  name: 'courier',
  language: 'go',
  sdk: { 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'telemetry.sdk.version': '1.39.0' },
  bugs: [
    'label-of-nothing',
    'parcel-without-receiver',
    'receiver-without-phone',
    'note-in-nil-map',
    'stop-past-end',
    'empty-inside',
    'no-carriers',
    'attribute-of-other-type',
    'queue-closed',
    'matrix-too-small',
    'tour-empty',
    'tour-too-short',
    'import-not-json',
    'import-wrong-type',
    'weight-not-a-number',
    'due-not-a-date',
    'manifest-missing',
    'weight-not-positive',
    'deliver-gone',
    'return-gone',
    'distance-failed',
    'distance-timeout',
    'weather-failed',
  ],
}

type GoGuise = Guise & { build?: readonly string[] }

const guises: readonly GoGuise[] = [
  { name: 'plain', folder: '/srv/courier', entry: 'cli', signal: 'traces', version: '2.0.0' },
  { name: 'http-trimmed-paths', build: ['-trimpath'], folder: '/app', shift: 5, entry: 'http', signal: 'traces', version: '2.1.0' },
  { name: 'worker-moved', folder: '/home/deploy/releases/20240101/courier', shift: 2, entry: 'worker', signal: 'traces', version: '2.1.1' },
  {
    name: 'http-without-inlining',
    build: ['-gcflags=all=-l'],
    folder: '/go/src/courier',
    shift: 9,
    entry: 'http-stack',
    signal: 'traces',
    version: '2.2.0',
  },
  { name: 'cli-log-stack', folder: '/build', shift: 1, entry: 'cli-stack', signal: 'logs', version: '2.3.0', events: 1 },
  {
    name: 'worker-stack-stripped',
    build: ['-ldflags=-s -w', '-trimpath'],
    folder: '/build',
    shift: 13,
    entry: 'worker-stack',
    signal: 'logs',
    version: '2.4.0',
    events: 1,
  },
]

export function recordGo(): void {
  if (!present('/usr/local/go/bin/go', 'Go')) return
  const recording = new Recording(courier)
  for (const guise of guises) {
    lay('courier', guise.folder, guise.shift)
    const env = { ...process.env, GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local' }
    const built = spawnSync('/usr/local/go/bin/go', ['build', ...(guise.build ?? []), '-o', 'courier', '.'], {
      cwd: guise.folder,
      encoding: 'utf8',
      env,
    })
    if (built.status !== 0) throw new Error(`Cannot build the courier: ${built.stderr}`)
    const here = { ...guise, resource: { 'process.runtime.name': 'go', 'process.runtime.version': 'go1.26' } }
    recording.add(here, run('./courier', [], guise.folder, recording.cases(here)))
  }
  recording.write()
}
