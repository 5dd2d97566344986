/** Counts what was recorded, and says what may not be in it: lines that are alike, paths of the machine that recorded. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from '../../sample.ts'

const CORPUS = join(import.meta.dirname, '../../corpora/tuning-second')
const FOREIGN = ['work', 'tmp', 'root', 'home/user'].map((folder) => `/${folder}/`)

const lines = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl')).flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').trim().split('\n'))
const samples = lines.map((line) => JSON.parse(line) as Sample)
const languages = Map.groupBy(samples, ({ language }) => language)
const count = (of: readonly Sample[], key: 'bug' | 'guise'): number => new Set(of.map((sample) => sample[key])).size
for (const [language, of] of languages) console.log(`${language}: ${of.length} events, ${count(of, 'bug')} bugs, ${count(of, 'guise')} guises`)
console.log(`all: ${samples.length} events, ${count(samples, 'bug')} bugs, ${lines.join('\n').length} bytes`)

const wrong: string[] = []
const texts = Map.groupBy(samples, ({ bug, attributes, resource }) => JSON.stringify([bug, attributes, resource]))
for (const [text, of] of texts) if (of.length > 1) wrong.push(`alike, ${of.length} times: ${text.slice(0, 200)}`)
for (const [bug, of] of Map.groupBy(samples, (sample) => sample.bug)) if (of.length < 4) wrong.push(`${of.length} events only: ${bug}`)
for (const [i, line] of lines.entries()) for (const path of FOREIGN) if (line.includes(path)) wrong.push(`${path} in ${samples[i]!.bug} ${samples[i]!.guise}`)
for (const line of wrong) console.log(line)
process.exitCode = wrong.length === 0 ? 0 : 1
