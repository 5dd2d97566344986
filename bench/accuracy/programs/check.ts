/** `node check.ts <set>`: counts what was recorded, and says what may not be in it: lines that are alike, bugs of few events, paths of the machine that recorded. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from '../sample.ts'

const [set] = process.argv.slice(2)
if (set === undefined) throw new Error('Cannot check as no set is named: node check.ts tuning-ninth')
const CORPUS = join(import.meta.dirname, '../corpora', set)
const FOREIGN = ['work', 'tmp', 'root', 'home/user'].map((folder) => `/${folder}/`)

const files = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl'))
const lines = files.flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').trim().split('\n'))
const samples = lines.map((line) => JSON.parse(line) as Sample)
const count = (of: readonly Sample[], key: 'bug' | 'guise'): number => new Set(of.map((sample) => sample[key])).size
for (const [program, of] of Map.groupBy(samples, ({ bug }) => bug.split('/').slice(0, 2).join('/'))) {
  const perBug = [...Map.groupBy(of, ({ bug }) => bug).values()].map(({ length }) => length)
  console.log(`${program}: ${of.length} events, ${count(of, 'bug')} bugs (${Math.min(...perBug)} to ${Math.max(...perBug)} events), ${count(of, 'guise')} guises`)
}
console.log(`all: ${samples.length} events, ${count(samples, 'bug')} bugs, ${lines.join('\n').length} bytes`)

const wrong: string[] = []
const texts = Map.groupBy(samples, ({ bug, attributes }) => JSON.stringify([bug, attributes]))
for (const [text, of] of texts) if (of.length > 1) wrong.push(`alike, ${of.map(({ guise }) => guise).join(' and ')}: ${text.slice(0, 200)}`)
for (const [bug, of] of Map.groupBy(samples, (sample) => sample.bug)) if (of.length < 2) wrong.push(`${of.length} events only: ${bug}`)
for (const [i, line] of lines.entries()) for (const path of FOREIGN) if (line.includes(path)) wrong.push(`${path} in ${samples[i]!.bug} ${samples[i]!.guise}`)
for (const { bug, attributes } of samples) if (String(attributes['exception.stacktrace']).includes(bug.split('/')[2]!)) wrong.push(`the label is in a stack: ${bug}`)
for (const line of new Set(wrong)) console.log(line)
process.exitCode = wrong.length === 0 ? 0 : 1
