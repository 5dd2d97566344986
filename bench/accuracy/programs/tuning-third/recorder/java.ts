import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { type Guise, type Program, Recording, lay, present, run } from './recording.ts'

const warehouse: Program = {
  name: 'warehouse',
  language: 'java',
  sdk: { 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'telemetry.sdk.version': '1.58.0' },
  bugs: [
    'quantity-not-positive',
    'mail-invalid',
    'item-unknown',
    'item-without-location',
    'location-without-shelf',
    'bin-past-end',
    'log-changed-while-read',
    'label-twice',
    'not-enough-left',
    'no-pickers',
    'part-of-itself',
    'format-unknown',
    'zip-missing',
    'zip-not-a-number',
    'speed-unknown',
    'date-not-iso',
    'logo-missing',
    'not-an-item',
    'tracking-failed',
    'announce-failed',
    'tracking-without-state',
    'tracking-later-closed',
  ],
}

type JavaGuise = Guise & { jre: 'system' | 'other'; debug?: string; flags?: readonly string[] }

const guises: readonly JavaGuise[] = [
  { name: 'java-17', jre: 'system', folder: '/srv/warehouse', entry: 'cli', signal: 'traces', version: '7.0.0' },
  { name: 'java-17-http-shifted', jre: 'system', folder: '/srv/warehouse', shift: 8, entry: 'http', signal: 'traces', version: '7.0.1' },
  { name: 'java-25', jre: 'other', folder: '/srv/warehouse', shift: 3, entry: 'http', signal: 'traces', version: '7.1.0' },
  { name: 'java-25-schedule-log', jre: 'other', folder: '/srv/warehouse', shift: 15, entry: 'schedule', signal: 'logs', version: '7.2.0' },
  {
    name: 'java-17-without-parameters',
    jre: 'system',
    folder: '/srv/warehouse',
    shift: 4,
    entry: 'schedule',
    signal: 'traces',
    version: '7.3.0',
    debug: '-g:source,lines',
    flags: ['-XX:-ShowCodeDetailsInExceptionMessages', '-Xss640k'],
    events: 1,
  },
  {
    name: 'java-17-without-lines',
    jre: 'system',
    folder: '/srv/warehouse',
    entry: 'http',
    signal: 'traces',
    version: '7.4.0',
    debug: '-g:none',
    events: 1,
  },
]

/** `toolchains`: a folder with another Java as `jre/bin/java`, where there is one. */
export function recordJava(toolchains: string): void {
  const recording = new Recording(warehouse)
  for (const guise of guises) {
    const java = guise.jre === 'system' ? 'java' : join(toolchains, 'jre/bin/java')
    if (!present(java, `Java (${guise.jre})`) || !present('javac', 'A Java compiler')) continue
    lay('warehouse', guise.folder, guise.shift)
    const sources = readdirSync(join(guise.folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.java'))
    const args = [guise.debug ?? '-g', '-d', 'classes', '--release', '17', ...sources.map((path) => join('src', path))]
    const compiled = spawnSync('javac', args, { cwd: guise.folder, encoding: 'utf8' })
    if (compiled.status !== 0) throw new Error(`Cannot compile the warehouse: ${compiled.stderr}`)
    const here = {
      ...guise,
      resource: { 'process.runtime.name': 'OpenJDK Runtime Environment', 'process.runtime.version': guise.jre === 'system' ? '17' : '25' },
    }
    const flags = guise.flags ?? ['-Xss512k']
    recording.add(here, run(java, [...flags, '-cp', 'classes', 'com.acme.warehouse.api.Main'], guise.folder, recording.cases(here)))
  }
  recording.write()
}
