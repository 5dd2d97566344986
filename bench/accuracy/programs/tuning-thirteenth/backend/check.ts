/** Counts what was recorded of this half, and says what may not be in it: lines that are alike, bugs met once, paths of the machine that recorded. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from '../../../sample.ts'

const CORPUS = join(import.meta.dirname, '../../../corpora/tuning-thirteenth')
const FOREIGN = ['work', 'tmp', 'root', 'home/user'].map((folder) => `/${folder}/`)

const programs = readdirSync(import.meta.dirname).flatMap((name) => /^record-(.+)\.ts$/.exec(name)?.[1] ?? [])
const lines = programs.flatMap((name) => readFileSync(join(CORPUS, `${name}.jsonl`), 'utf8').trim().split('\n'))
const samples = lines.map((line) => JSON.parse(line) as Sample)
const count = (of: readonly Sample[], key: 'bug' | 'guise'): number => new Set(of.map((sample) => sample[key])).size
for (const [name, of] of Map.groupBy(samples, ({ resource }) => resource['service.name'])) {
  console.log(`${name}: ${of.length} events, ${count(of, 'bug')} bugs, ${count(of, 'guise')} guises`)
}
console.log(`all: ${samples.length} events, ${count(samples, 'bug')} bugs, ${lines.join('\n').length} bytes`)

const wrong: string[] = []
for (const [text, of] of Map.groupBy(samples, ({ bug, attributes }) => JSON.stringify([bug, attributes]))) if (of.length > 1) wrong.push(`alike, ${of.length} times: ${text.slice(0, 200)}`)
for (const [bug, of] of Map.groupBy(samples, (sample) => sample.bug)) if (of.length < 3) wrong.push(`${of.length} events only: ${bug}`)
for (const [i, sample] of samples.entries()) {
  const sent = ['type', 'message', 'stacktrace'].some((name) => typeof sample.attributes[`exception.${name}`] === 'string')
  if (!/^[a-z]+\/[a-z]+\/[a-z0-9-]+$/.test(sample.bug) || !sample.bug.startsWith(`${sample.language}/`)) wrong.push(`no label: ${sample.bug}`)
  if (!sent || (sample.signal === 'logs') !== (sample.log !== undefined) || (sample.signal === 'traces') !== (sample.span !== undefined)) wrong.push(`no Sample: ${lines[i]!.slice(0, 200)}`)
  if (JSON.stringify(sample.attributes).includes(sample.bug.split('/')[2]!)) wrong.push(`the label is in the event: ${sample.bug}`)
  for (const path of FOREIGN) if (lines[i]!.includes(path)) wrong.push(`${path} in ${sample.bug} ${sample.guise}`)
}
for (const line of wrong) console.log(line)
process.exitCode = wrong.length === 0 ? 0 : 1
