/** What the recorders share: a program put into a folder with its lines moved, run, and its lines of JSON made into samples. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sample } from '../../sample.ts'

export const PROGRAMS = import.meta.dirname
export const CORPUS = join(PROGRAMS, '../../corpora/tuning')
export const REPOSITORY = join(PROGRAMS, '../../../..')

export class MissingToolchain extends Error {}

/** What a program prints of one bug it met. */
export interface Met {
  bug: string
  attributes: Sample['attributes']
}

export interface Shift {
  /** Lines of comment that go before the first line, so that all lines shift. */
  lines?: number
  comment?: string
  /** Line behind which they go, where the first has to stay. */
  after?: number
}

/** Copies the program into a new folder. Files of source have their lines shifted. */
export function stage(program: string, folder: string, { lines = 0, comment = '//', after = 0 }: Shift = {}): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(join(PROGRAMS, program), folder, { recursive: true })
  if (lines > 0) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|py|java|go|rb|php|cs|rs)$/.test(path)) continue
      const text = readFileSync(join(folder, path), 'utf8').split('\n')
      const shift = Array.from({ length: lines + (path.length % 5) }, (_, i) => `${comment} ${i + 1}`)
      writeFileSync(join(folder, path), [...text.slice(0, after), ...shift, ...text.slice(after)].join('\n'))
    }
  }
  return folder
}

/** Runs a command and answers its lines of JSON; throws with what it said on failure. */
export function run(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): Met[] {
  const { status, stdout } = execute(command, args, cwd, env)
  const met = stdout.split('\n').flatMap((line) => (line.startsWith('{"bug"') ? [JSON.parse(line) as Met] : []))
  if (met.length === 0)
    throw new Error(`Cannot record as ${command} ${args.join(' ')} printed no bug and ended with ${status}: ${stdout.slice(-2000)}`)
  return met
}

export function execute(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): { status: number | null; stdout: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  })
  if (error !== undefined) throw new MissingToolchain(`${command} can not be run here.`)
  if (stderr !== '' && status !== 0) console.error(stderr.slice(-2000))
  return { status, stdout }
}

/** Builds something; a failure is an error of the program. */
export function build(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): void {
  const { status, stdout } = execute(command, args, cwd, env)
  if (status !== 0) throw new Error(`Cannot build as ${command} ${args.join(' ')} ended with ${status}: ${stdout.slice(-2000)}`)
}

export function requireCommand(command: string, args: readonly string[] = ['--version']): void {
  if (spawnSync(command, args, { stdio: 'ignore' }).error !== undefined) throw new MissingToolchain(`${command} is not installed.`)
}

/** A span event of a server's span, or the log record of a logging library. */
export function sampleOf(
  program: string,
  language: Sample['language'],
  { bug, attributes }: Met,
  guise: string,
  more: { signal?: Sample['signal']; version?: string; sdk?: string; artifacts?: string } = {},
): Sample {
  const { signal = 'traces', version = '1.0.0', sdk = language } = more
  const service = program.slice(program.indexOf('-') + 1)
  const sample: Sample = {
    bug: `${language}/${program}/${bug}`,
    guise,
    language,
    signal,
    resource: { 'service.name': service, 'service.version': version, 'telemetry.sdk.language': sdk },
    attributes,
  }
  if (signal === 'traces') sample.span = { name: routeOf(bug), kind: 2, status: 2 }
  else sample.log = { severityNumber: 17, body: String(attributes['exception.message'] ?? '') }
  if (more.artifacts !== undefined) sample.artifacts = more.artifacts
  return sample
}

/** Several bugs share a route, as in any service. */
function routeOf(bug: string): string {
  let sum = 0
  for (const letter of bug) sum += letter.charCodeAt(0)
  return `GET ${['/', '/items', '/items/:id', '/search', '/settings'][sum % 5]}`
}

export function write(program: string, samples: readonly Sample[]): void {
  mkdirSync(CORPUS, { recursive: true })
  writeFileSync(join(CORPUS, `${program}.jsonl`), `${samples.map((sample) => JSON.stringify(sample)).join('\n')}\n`)
}

export function exists(path: string): boolean {
  return existsSync(path)
}
