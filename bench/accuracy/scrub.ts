/**
 * How much of 900 secrets of 60 kinds `scrub` takes out, how much of 600 decoys it leaves alone, how many events it does in a CPU second, and how
 * long a megabyte of hostile text takes. Secrets are made by the shapes that their issuers document, carriers are written by hand; values
 * of a seed that was not looked at while the rules were written are reported apart. `npm run bench -- accuracy scrub`
 */
import { existsSync, readFileSync } from 'node:fs'
import { exampleEvent, systemClock } from '../../collector/testing.ts'
import type { ExceptionEvent } from '../../collector/api.ts'
import { scrubConfig } from '../../processors/scrub/config.ts'
import { eventScrubber } from '../../processors/scrub/scrub.ts'
import { decoys, secrets } from './scrub/corpus.ts'
import { scoreDecoys, scoreSecrets, type Row } from './scrub/score.ts'

const HELD_OUT = 2_026
const MEGABYTE = 1 << 20

export const scrub = eventScrubber({ config: scrubConfig.parse({}), key: () => Buffer.alloc(32), clock: systemClock })

/** What each kind of sign leads to, over and over: the worst that a text could hold. */
export const HOSTILE: readonly string[] = [
  ...['a', '1', ' ', '\n', '@', 'a@', 'a@b.c', 'a%40', '=', 'ab=', 'pwd=', 'pwd="', 'password: ', '--password ', '<pwd>', '[pwd] => '],
  ...['://', '://a:', '://a:b@', '/home/a', 'C:\\Users\\', 'bearer ', 'basic ', 'cookie: a=', 'token["', '"', '\\', '))', 'pwd=)))))'],
  ...['eyJ', 'eyJaaaaaaaa.', 'sk-', 'AKIA', 'ghp_', 'xoxb-', 'aaaaaaaa.bbbbbb.', '1234567890:AA', '-----BEGIN PRIVATE KEY-----', '-----'],
  ...[
    '4111 ',
    '4111-',
    '123-',
    'DE89 ',
    'DE89',
    '::',
    '1.1.',
    'SELECT ',
    "SELECT '",
    "SELECT a FROM b WHERE c = 'd' ",
    'Key (a)=(',
    'dup key: { ',
  ],
]

export async function print(): Promise<void> {
  printRows('secrets', 'still seen', scoreSecrets(scrub, 1))
  printRows('decoys', 'changed', scoreDecoys(scrub, 1))
  const [found, left] = [scoreSecrets(scrub, HELD_OUT), scoreDecoys(scrub, HELD_OUT)]
  console.log(`\nvalues of a seed that was not looked at: recall ${recall(found)}, decoys changed ${share(left)}`)
  for (const { kind, wrong } of [...found, ...left]) if (wrong.length > 0) console.log(`  ${kind}: ${wrong.length} wrong`)
  printPublic()
  printSpeed()
  printHostile()
}

const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0)
const wrongOf = (rows: readonly Row[]): number => sum(rows, ({ wrong }) => wrong.length)
const countOf = (rows: readonly Row[]): number => sum(rows, ({ of }) => of)
const recall = (rows: readonly Row[]): string => (1 - wrongOf(rows) / countOf(rows)).toFixed(4)
const share = (rows: readonly Row[]): string => `${((wrongOf(rows) / countOf(rows)) * 100).toFixed(2)} %`

function printRows(title: string, wrong: string, rows: readonly Row[]): void {
  console.log(`\n${title.padEnd(46)}${'of'.padStart(6)}${wrong.padStart(12)}`)
  for (const row of rows) console.log(`${row.kind.padEnd(46)}${String(row.of).padStart(6)}${String(row.wrong.length).padStart(12)}`)
  console.log(`${'all'.padEnd(46)}${String(countOf(rows)).padStart(6)}${String(wrongOf(rows)).padStart(12)}`)
  console.log(
    title === 'secrets' ? `recall ${recall(rows)} over ${rows.length} kinds` : `false positives ${share(rows)} over ${rows.length} kinds`,
  )
  for (const row of rows) for (const { before, after } of row.wrong) console.log(`  ${row.kind}: ${said(before)} -> ${said(after)}`)
}

/** Of an event what is not as in every other. */
function said(event: ExceptionEvent): string {
  const { exceptions, attributes, breadcrumbs, log, span, user, scrubbed } = event
  return JSON.stringify({ exceptions, attributes, breadcrumbs, log, span, user, scrubbed }).slice(0, 600)
}

interface Presidio {
  positives: { entity: string; input: string; mustRedact: string[] }[]
  negatives: { input: string }[]
}

/** Rows of other scrubbers, for the kinds that this one knows. */
function printPublic(): void {
  const file = new URL('../../../shared/corpora/pii/presidio-cases.json', import.meta.url)
  if (!existsSync(file)) return console.log('\nthe public corpus is not there: ../shared/corpora')
  const { positives, negatives } = JSON.parse(readFileSync(file, 'utf8')) as Presidio
  const of = (input: string): string => {
    const event = exampleEvent({ exceptions: [{ type: '', message: input, frames: [], stack: '' }] })
    scrub(event)
    return event.exceptions[0]!.message
  }
  const told = ['CREDIT_CARD', 'IBAN', 'US_SSN', 'EMAIL'].map((entity) => {
    const wanted = positives
      .filter((one) => one.entity === entity)
      .flatMap(({ input, mustRedact }) => mustRedact.map((part) => ({ input, part })))
    return `${entity} ${wanted.filter(({ input, part }) => !of(input).includes(part)).length} of ${wanted.length}`
  })
  const changed = negatives.filter(({ input }) => of(input) !== input).length
  console.log(`\npresidio, by value alone: ${told.join(', ')}; negatives changed ${changed} of ${negatives.length}`)
}

function printSpeed(): void {
  const events = [...secrets(1, 8), ...decoys(1, 8)].map(({ event }) => event)
  let fastest = Infinity
  for (let round = 0; round < 20; round++) {
    const copies = events.map((event) => structuredClone(event))
    const start = process.cpuUsage()
    for (const event of copies) scrub(event)
    const { user, system } = process.cpuUsage(start)
    fastest = Math.min(fastest, (user + system) / copies.length)
  }
  console.log(
    `\n${Math.round(1e6 / fastest).toLocaleString('en')} events of the corpus a CPU second (${fastest.toFixed(1)} us each; an ordinary event: \`npm run bench -- process\`)`,
  )
}

function printHostile(): void {
  const times = HOSTILE.map((unit) => {
    const stack = unit.repeat(Math.ceil(MEGABYTE / unit.length))
    // Without a time limit, of which the processor has one.
    const endless = eventScrubber({ config: scrubConfig.parse({}), key: () => Buffer.alloc(32), clock: { nowMs: () => 0 } })
    const start = process.cpuUsage()
    endless(exampleEvent({ exceptions: [{ type: '', message: '', frames: [], stack }] }))
    const { user, system } = process.cpuUsage(start)
    return { unit, ms: (user + system) / 1_000 }
  }).toSorted((a, b) => b.ms - a.ms)
  console.log(
    `\none megabyte of each of ${HOSTILE.length} hostile texts, without the time limit: ${times[0]!.ms.toFixed(0)} ms at most; the slowest:`,
  )
  for (const { unit, ms } of times.slice(0, 5)) console.log(`  ${JSON.stringify(unit).padEnd(40)}${ms.toFixed(0).padStart(6)} ms`)
}
