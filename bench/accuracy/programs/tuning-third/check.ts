import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, Sample } from '../../sample.ts'

/** Says what the corpus holds, and fails where a line is not as `Sample` has it, comes twice or names a folder of the machine that recorded it. */

const SET = join(import.meta.dirname, '../../corpora/tuning-third')
const LANGUAGES: readonly Language[] = ['javascript', 'python', 'java', 'kotlin', 'go', 'ruby', 'php', 'dotnet', 'rust', 'elixir']
/** In parts, so that this file does not name them. */
const MACHINE = new RegExp(`/(${['wo' + 'rk', 'ro' + 'ot', 't' + 'mp'].join('|')})/`)
const MAX_ARTIFACT = 100_000

const wrong: string[] = []
const samples: Sample[] = []
const seen = new Set<string>()
for (const file of readdirSync(SET).filter((name) => name.endsWith('.jsonl'))) {
  for (const [n, line] of readFileSync(join(SET, file), 'utf8').trimEnd().split('\n').entries()) {
    const sample = JSON.parse(line) as Sample
    for (const fault of faults(sample, line)) wrong.push(`${file}:${n + 1}: ${fault}`)
    samples.push(sample)
  }
}

for (const language of LANGUAGES) {
  const of = samples.filter((sample) => sample.language === language)
  if (of.length > 0) console.log(`${language}: ${of.length} events, ${count(of, 'bug')} bugs, ${count(of, 'guise')} guises`)
}
console.log(
  `all: ${samples.length} events, ${count(samples, 'bug')} bugs, ${samples.filter(({ signal }) => signal === 'logs').length} of them log records`,
)
const bySize = Map.groupBy(samples, ({ bug }) => bug)
const sizes = [...bySize.values()].map((group) => group.length)
console.log(`events a bug: ${Math.min(...sizes)} to ${Math.max(...sizes)}`)
for (const text of wrong) console.error(text)
process.exitCode = wrong.length > 0 ? 1 : 0

function faults(sample: Sample, line: string): string[] {
  const found: string[] = []
  const attributes = JSON.stringify(sample.attributes)
  if (seen.has(attributes)) found.push('the same text as another line')
  seen.add(attributes)
  if (MACHINE.test(line)) found.push('names a folder of the machine')
  if (!LANGUAGES.includes(sample.language) || !sample.bug.startsWith(`${sample.language}/`))
    found.push('the language is not that of the bug')
  if (sample.bug.split('/').length !== 3 || !sample.guise) found.push('bug or guise is not named')
  if (!sample.resource['service.name'] || !sample.resource['service.version']) found.push('the resource has no service or no version')
  if ((sample.signal === 'traces') !== (sample.span !== undefined)) found.push('a span event without span')
  if ((sample.signal === 'logs') !== (sample.log !== undefined)) found.push('a log record without log')
  const { 'exception.type': type, 'exception.message': message } = sample.attributes
  if (type === undefined && message === undefined) found.push('neither type nor message')
  if (sample.artifacts !== undefined) found.push(...artifactFaults(sample.artifacts))
  return found
}

function artifactFaults(folder: string): string[] {
  const path = join(SET, 'artifacts', folder)
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  const large = names.filter((name) => statSync(join(path, name)).size > MAX_ARTIFACT)
  return [...large.map((name) => `${name} is too large`), ...(names.some((name) => name.endsWith('.map')) ? [] : [`${folder} has no map`])]
}

function count(list: readonly Sample[], key: 'bug' | 'guise'): number {
  return new Set(list.map((sample) => sample[key])).size
}
