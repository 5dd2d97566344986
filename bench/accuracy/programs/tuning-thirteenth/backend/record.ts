/**
 * Records this half of the set again: `node record.ts <program>...`, each run from the neutral folders of the table in `record-<program>.ts`. It needs the
 * runtimes that `README.md` names.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sample } from '../../../sample.ts'
import type { Printed, Program, Run } from './kit.ts'

const CORPUS = join(import.meta.dirname, '../../../corpora/tuning-thirteenth')

function record(program: Program): void {
  const lines: string[] = []
  const seen = new Set<string>()
  for (const run of program.runs) {
    for (const line of program.execute(run).split('\n')) {
      if (!line.startsWith('{"bug"')) continue
      const sample = sampleOf(program, run, JSON.parse(line) as Printed)
      // What is sent anew without any difference tells nothing new.
      const key = JSON.stringify([sample.bug, sample.attributes])
      if (!seen.has(key)) lines.push(JSON.stringify(sample))
      seen.add(key)
    }
    console.log(`${program.name} ${run.guise}: ${lines.length}`)
  }
  const path = join(CORPUS, `${program.name}.jsonl`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${lines.join('\n')}\n`)
}

function sampleOf(program: Program, run: Run, { bug, type, message, stack }: Printed): Sample {
  const { language, name, resource } = program
  const attributes: Sample['attributes'] = {}
  if (type !== '') attributes['exception.type'] = type
  if (message !== '') attributes['exception.message'] = message
  if (stack !== '') attributes['exception.stacktrace'] = stack
  const door = run.env?.['ENTRY'] ?? 'cli'
  const sample: Sample = {
    bug: `${language}/${name}/${bug}`,
    guise: run.guise,
    language,
    signal: run.signal ?? 'traces',
    resource: { 'service.name': name, 'service.version': `2.${run.seed}.${run.shift ? 1 : 0}`, 'host.name': `${name}-${(run.seed * 7919).toString(36)}`, ...resource(run) },
    attributes,
  }
  if (run.signal === 'logs') sample.log = { severityNumber: 17, body: `${door} failed: ${message.slice(0, 200)}` }
  else sample.span = { name: door === 'http' ? 'POST /v1/{action}' : `${door} run`, kind: door === 'http' ? 2 : door === 'job' ? 5 : 1, status: 2 }
  return sample
}

for (const name of process.argv.slice(2)) {
  const file = join(import.meta.dirname, `record-${name}.ts`)
  if (!existsSync(file)) throw new Error(`Cannot record as ${file} says: it is not there`)
  const { program } = (await import(file)) as { program: Program }
  record(program)
}
