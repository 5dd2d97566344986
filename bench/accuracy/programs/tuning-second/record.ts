/**
 * Records this set again: `node record.ts <language>...`, the programs run from neutral folders as the table of each language says. It needs the runtimes
 * that `README.md` names; the environment variable `TOOLCHAINS` is the folder with those that the system does not have.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sample } from '../../sample.ts'
import type { Printed, Program, Run } from './kit.ts'

const CORPUS = join(import.meta.dirname, '../../corpora/tuning-second')

async function record(program: Program): Promise<void> {
  const lines: string[] = []
  for (const run of program.runs) {
    for (const line of (await program.execute(run)).split('\n')) if (line.startsWith('{"bug"')) lines.push(JSON.stringify(sampleOf(program, run, JSON.parse(line) as Printed)))
    console.log(`${program.name} ${run.guise}: ${lines.length}`)
  }
  const path = join(CORPUS, `${program.name}.jsonl`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${lines.join('\n')}\n`)
}

function sampleOf(program: Program, run: Run, { bug, type, message, stack }: Printed): Sample {
  const { language, name, service, resource } = program
  const attributes: Sample['attributes'] = { 'exception.type': type, 'exception.message': message }
  if (stack !== '') attributes['exception.stacktrace'] = stack
  const sent = resource(run)
  // A browser has no host that it would tell of.
  if (sent['telemetry.sdk.language'] !== 'webjs') sent['host.name'] = `node-${run.seed}`
  const where = run.env?.['ENTRY'] ?? 'cli'
  const sample: Sample = {
    bug: `${language}/${name}/${bug}`,
    guise: run.guise,
    language,
    signal: run.signal ?? 'traces',
    resource: { 'service.name': service, 'service.version': `4.${run.shift ? run.seed : 0}.${run.folder.length}`, ...sent },
    attributes,
  }
  if (run.signal === 'logs') sample.log = { severityNumber: 17, body: `${where} failed: ${message.slice(0, 200)}` }
  else sample.span = { name: where === 'cli' || where === 'job' ? `${where} ${run.seed}` : 'GET /:path', kind: where === 'cli' ? 1 : where === 'job' ? 5 : 2, status: 2 }
  if (run.artifacts !== undefined) sample.artifacts = run.artifacts
  return sample
}

for (const language of process.argv.slice(2)) {
  const file = join(import.meta.dirname, `record-${language}.ts`)
  if (!existsSync(file)) throw new Error(`Cannot record as ${file} says: it is not there`)
  const { programs } = (await import(file)) as { programs: readonly Program[] }
  for (const program of programs) await record(program)
}
