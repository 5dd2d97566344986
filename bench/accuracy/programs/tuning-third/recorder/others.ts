import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Guise, type Program, type Raised, Recording, lay, present, run } from './recording.ts'

/** The languages with one toolchain each: the guises differ in folder, shift, entry and flags alone. */
interface Toolchain {
  program: Program
  /** What has to be there. */
  needs: readonly string[]
  guises: readonly OtherGuise[]
  /** Commands that build it, in its folder. */
  build?: (guise: OtherGuise) => readonly (readonly string[])[]
  start: (guise: OtherGuise) => readonly string[]
  env?: Record<string, string>
  runtime: string
}

type OtherGuise = Guise & { flags?: readonly string[] }

const sdk = (language: string, version: string): Record<string, string> => ({
  'telemetry.sdk.language': language,
  'telemetry.sdk.name': 'opentelemetry',
  'telemetry.sdk.version': version,
})

const clinic: Toolchain = {
  program: {
    name: 'clinic',
    language: 'ruby',
    sdk: sdk('ruby', '1.10.0'),
    sameAs: { 'cents-in-thread': 'cents-not-a-number' },
    bugs: [
      'mail-invalid',
      'birthday-invalid',
      'without-insurer',
      'patient-unknown',
      'without-contact',
      'without-phone',
      'import-not-json',
      'import-without-mail',
      'minutes-not-positive',
      'no-free-slot',
      'cents-not-a-number',
      'count-missing',
      'nobody-to-bill',
      'cents-in-thread',
      'letter-unknown-name',
      'sync-fatal',
      'record-missing',
      'plan-of-text',
      'room-timeout',
      'part-of-itself',
      'frozen-name',
      'report-unknown',
    ],
  },
  needs: ['ruby'],
  runtime: 'ruby',
  guises: [
    { name: 'plain', folder: '/srv/clinic', entry: 'cli', signal: 'traces', version: '1.0.0' },
    { name: 'http-moved', folder: '/home/deploy/releases/20240101', shift: 4, entry: 'http', signal: 'traces', version: '1.0.1' },
    { name: 'cron-log-container', folder: '/app', shift: 2, entry: 'cron', signal: 'logs', version: '1.1.0' },
    { name: 'http-container', folder: '/usr/src/app', shift: 9, entry: 'http', signal: 'traces', version: '1.2.0', events: 1 },
    { name: 'cli-log', folder: '/srv/clinic', shift: 17, entry: 'cli', signal: 'logs', version: '1.3.0', events: 1 },
  ],
  start: () => ['ruby', 'main.rb'],
}

const ticketing: Toolchain = {
  program: {
    name: 'ticketing',
    language: 'php',
    sdk: sdk('php', '1.9.0'),
    bugs: [
      'prices-missing',
      'count-not-positive',
      'address-invalid',
      'show-not-found',
      'cart-not-found',
      'area-unknown',
      'venue-missing',
      'city-missing',
      'shared-by-nobody',
      'import-not-json',
      'import-without-prices',
      'import-of-numbers',
      'order-twice',
      'buyer-missing',
      'status-unknown',
      'date-unreadable',
      'payment-failed',
      'search-unknown-column',
      'ticket-missing',
      'discount-of-text',
      'part-without-cents',
      'last-line',
      'mail-without-name',
    ],
  },
  needs: ['php'],
  runtime: 'cli',
  env: { GATEWAY: 'http://127.0.0.1:8399' },
  guises: [
    { name: 'plain', folder: '/var/www/ticketing', entry: 'cli', signal: 'traces', version: '6.0.0' },
    { name: 'http-shifted', folder: '/var/www/ticketing', shift: 3, entry: 'http', signal: 'traces', version: '6.0.1' },
    { name: 'cron-moved', folder: '/home/deploy/releases/20240101', shift: 8, entry: 'cron', signal: 'traces', version: '6.1.0' },
    { name: 'http-log-container', folder: '/app', shift: 13, entry: 'http', signal: 'logs', version: '6.2.0', events: 1 },
    { name: 'cli-log', folder: '/app', shift: 1, entry: 'cli', signal: 'logs', version: '6.3.0', events: 1 },
  ],
  start: () => ['php', 'main.php'],
}

const bookkeeping: Toolchain = {
  program: {
    name: 'bookkeeping',
    language: 'dotnet',
    sdk: sdk('dotnet', '1.14.0'),
    bugs: [
      'number-empty',
      'amount-zero',
      'account-twice',
      'account-unknown',
      'owner-missing',
      'owner-name-short',
      'vat-missing',
      'owner-not-found',
      'closed-while-read',
      'line-without-amount',
      'amount-not-a-number',
      'tag-is-text',
      'day-unreadable',
      'small-too-large',
      'average-of-none',
      'statement-missing',
      'transfer-failed',
      'later-without-tag',
      'cents-in-parallel',
      'null-entry-in-child',
    ],
  },
  needs: ['mcs', 'mono'],
  runtime: 'mono',
  guises: [
    { name: 'plain', folder: '/srv/bookkeeping', entry: 'cli', signal: 'traces', version: '4.0.0' },
    { name: 'http-moved', folder: '/home/deploy/releases/20240101', shift: 5, entry: 'http', signal: 'traces', version: '4.0.1' },
    { name: 'schedule-log', folder: '/app', shift: 2, entry: 'schedule', signal: 'logs', version: '4.1.0' },
    { name: 'http-without-symbols', folder: '/app', entry: 'http', signal: 'traces', version: '4.2.0', flags: ['--no-symbols'], events: 1 },
    {
      name: 'http-optimised',
      folder: '/src/bookkeeping',
      shift: 11,
      entry: 'http',
      signal: 'traces',
      version: '4.3.0',
      flags: ['-optimize+'],
      events: 1,
    },
    { name: 'cli-shifted', folder: '/src/bookkeeping', shift: 7, entry: 'cli', signal: 'logs', version: '4.4.0', events: 1 },
  ],
  build: (guise) => [
    [
      'mcs',
      ...(guise.flags?.includes('--no-symbols') ? [] : ['-debug']),
      ...(guise.flags?.filter((flag) => !flag.startsWith('--')) ?? []),
      '-nowarn:0219',
      '-out:bookkeeping.exe',
      'Accounts.cs',
      'Desk.cs',
      'Program.cs',
      'Requests.cs',
    ],
  ],
  start: (guise) => ['mono', ...(guise.flags?.includes('--no-symbols') ? [] : ['--debug']), 'bookkeeping.exe'],
}

const pixels: Toolchain = {
  program: {
    name: 'pixels',
    language: 'rust',
    sdk: sdk('rust', '0.31.0'),
    bugs: [
      'size-not-a-number',
      'file-missing',
      'format-unknown',
      'picture-too-large',
      'pixel-outside',
      'name-not-utf8',
      'upstream-refused',
      'thumbnail-unwrapped',
    ],
  },
  needs: ['cargo'],
  runtime: 'rust',
  guises: [
    { name: 'plain', folder: '/srv/pixels', entry: 'http', signal: 'traces', version: '0.3.0', events: 4 },
    { name: 'worker', folder: '/srv/pixels', entry: 'worker', signal: 'traces', version: '0.3.1', events: 3 },
    { name: 'cli-log', folder: '/srv/pixels', entry: 'cli', signal: 'logs', version: '0.4.0', events: 3 },
  ],
  build: () => [['cargo', 'build', '--quiet', '--offline']],
  start: () => ['target/debug/pixels'],
}

const library: Toolchain = {
  program: {
    name: 'library',
    language: 'elixir',
    sdk: sdk('erlang', '1.7.0'),
    bugs: [
      'copies-not-positive',
      'book-unknown-lent',
      'no-copies-left',
      'book-unknown-title',
      'part-without-pages',
      'parts-missing',
      'shared-by-nobody',
      'fine-not-a-number',
      'fine-too-long',
      'due-not-a-date',
      'list-missing',
      'member-without-card',
      'status-unknown',
      'person-without-name',
    ],
  },
  needs: ['mix'],
  runtime: 'BEAM',
  env: { MIX_ENV: 'prod', ELIXIR_ERL_OPTIONS: '+fnu' },
  guises: [
    { name: 'plain', folder: '/srv/library', entry: 'cli', signal: 'traces', version: '0.9.1' },
    { name: 'http-shifted', folder: '/srv/library', shift: 6, entry: 'http', signal: 'traces', version: '0.9.2' },
    { name: 'job-log', folder: '/app', shift: 2, entry: 'job', signal: 'logs', version: '0.9.3' },
    { name: 'http-log', folder: '/app', shift: 15, entry: 'http', signal: 'logs', version: '0.9.4', events: 1 },
    { name: 'job-shifted', folder: '/app', shift: 9, entry: 'job', signal: 'traces', version: '0.9.5', events: 1 },
  ],
  build: () => [['mix', 'compile']],
  start: () => ['mix', 'run', '--no-compile', 'main.exs'],
}

export function recordRuby(): void {
  record(clinic)
}

export async function recordPhp(): Promise<void> {
  if (!present('php', 'PHP')) return
  const gateway = spawn('php', ['-S', '127.0.0.1:8399', join(import.meta.dirname, '../ticketing/gateway.php')], { stdio: 'ignore' })
  // Its own start takes a moment.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  record(ticketing)
  gateway.kill()
}

export function recordDotnet(): void {
  record(bookkeeping)
}

export function recordRust(): void {
  record(pixels)
}

export function recordElixir(): void {
  record(library)
}

function record({ program, needs, guises, build, start, env, runtime }: Toolchain): void {
  if (!needs.every((need) => present(need, need))) return
  const recording = new Recording(program)
  for (const guise of guises) {
    lay(program.name, guise.folder, guise.shift)
    for (const [command, ...args] of build?.(guise) ?? []) {
      const built = spawnSync(command!, args, { cwd: guise.folder, encoding: 'utf8', env: { ...process.env, ...env } })
      if (built.status !== 0) throw new Error(`Cannot build ${program.name}: ${built.stderr}${built.stdout}`)
    }
    const here = { ...guise, resource: { 'process.runtime.name': runtime } }
    const [command, ...args] = start(guise)
    const raised: Raised[] = run(command!, args, guise.folder, recording.cases(here), env)
    recording.add(here, raised)
  }
  recording.write()
}
