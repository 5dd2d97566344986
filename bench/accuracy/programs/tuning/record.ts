/**
 * Records the tuning corpus anew: `node bench/accuracy/programs/tuning/record.ts [program ...]`. Runs each program in each guise and writes
 * `bench/accuracy/corpora/tuning/<program>.jsonl`. Programs run in neutral folders below /srv and /opt, which it makes. A program whose
 * toolchain is missing keeps its recording, and a sentence says so. What each needs is said in `bench/accuracy/README.md`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { browserPrograms } from './record-browser.ts'
import { nodePrograms } from './record-node.ts'
import { otherPrograms } from './record-other.ts'
import { MissingToolchain, write } from './recording.ts'

const programs = { ...nodePrograms, ...browserPrograms, ...otherPrograms }

const asked = process.argv.slice(2)
for (const name of asked.length === 0 ? Object.keys(programs) : asked) {
  const record = programs[name]
  if (record === undefined || !existsSync(join(import.meta.dirname, name)))
    throw new Error(`Cannot record ${name} as it is none of ${Object.keys(programs).join(', ')}.`)
  try {
    const samples = await record()
    write(name, samples)
    console.log(`${name}: ${samples.length} events of ${new Set(samples.map(({ bug }) => bug)).size} bugs`)
  } catch (error) {
    if (!(error instanceof MissingToolchain)) throw error
    console.log(`${name} is skipped: ${error.message}`)
  }
}
