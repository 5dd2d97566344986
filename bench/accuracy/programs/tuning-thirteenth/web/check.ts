/** Counts what was recorded, and says what may not be in it: lines that are alike, paths of the machine that recorded, bugs with few events. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from '../../../sample.ts'

const CORPUS = join(import.meta.dirname, '../../../corpora/tuning-thirteenth')
const FOREIGN = ['work', 'tmp', 'root', 'home/user'].map((folder) => `/${folder}/`)
const FIELDS = ['bug', 'guise', 'language', 'signal', 'resource', 'attributes'] as const

const names = readdirSync(import.meta.dirname).flatMap((name) => /^record-(.*)\.ts$/.exec(name)?.[1] ?? [])
const wrong: string[] = []
const all: Sample[] = []
for (const name of names) {
  const path = join(CORPUS, `${name}.jsonl`)
  if (!existsSync(path)) {
    wrong.push(`not recorded: ${name}`)
    continue
  }
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  const samples = lines.map((line) => JSON.parse(line) as Sample)
  all.push(...samples)
  const count = (key: 'bug' | 'guise'): number => new Set(samples.map((sample) => sample[key])).size
  const lost = samples.filter(({ guise }) => guise.includes('map-lost')).length
  console.log(`${name}: ${count('bug')} bugs, ${samples.length} events, ${count('guise')} guises, ${lost} with the map lost, ${lines.join('\n').length} bytes`)
  for (const [i, sample] of samples.entries()) {
    for (const field of FIELDS) if (sample[field] === undefined) wrong.push(`no ${field}: ${sample.bug} ${sample.guise}`)
    if ((sample.signal === 'logs') === (sample.log === undefined)) wrong.push(`signal and log disagree: ${sample.bug} ${sample.guise}`)
    if (sample.artifacts !== undefined && !existsSync(join(CORPUS, 'artifacts', sample.artifacts, 'assets'))) wrong.push(`no artifacts: ${sample.artifacts}`)
    for (const folder of FOREIGN) if (lines[i]!.includes(folder)) wrong.push(`${folder} in ${sample.bug} ${sample.guise}`)
  }
}
const texts = Map.groupBy(all, ({ bug, attributes, resource }) => JSON.stringify([bug, attributes, resource]))
for (const [text, of] of texts) if (of.length > 1) wrong.push(`alike, ${of.length} times: ${text.slice(0, 200)}`)
for (const [bug, of] of Map.groupBy(all, (sample) => sample.bug)) if (of.length < 5) wrong.push(`${of.length} events only: ${bug}`)
console.log(`all: ${new Set(all.map(({ bug }) => bug)).size} bugs, ${all.length} events`)
for (const line of wrong) console.log(line)
process.exitCode = wrong.length === 0 ? 0 : 1
