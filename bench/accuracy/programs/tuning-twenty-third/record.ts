/**
 * Records this set again: `node record.ts <language>...`, the programs run from neutral folders as the table of each language says. It needs the runtimes
 * that `README.md` names; the environment variable `TOOLCHAINS` is the folder with those that the system does not have.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sample } from '../../sample.ts'
import type { Printed, Program, Run } from './kit.ts'

const CORPUS = join(import.meta.dirname, '../../corpora/tuning-twenty-third')

async function record(program: Program): Promise<void> {
  const lines: string[] = []
  const sent = new Set<string>()
  for (const run of program.runs) {
    const printed = (await program.execute(run)).split('\n').filter((line) => line.startsWith('{"bug"'))
    for (const line of printed) {
      const sample = sampleOf(program, run, JSON.parse(line) as Printed)
      // Once more the same is no other guise.
      const key = JSON.stringify([sample.bug, sample.attributes])
      if (sent.has(key)) continue
      sent.add(key)
      lines.push(JSON.stringify(sample))
    }
    console.log(`${program.name} ${run.guise}: ${printed.length}`)
  }
  const path = join(CORPUS, `${program.name}.jsonl`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${lines.join('\n')}\n`)
}

function sampleOf(program: Program, run: Run, { bug, type, message, stack, span, kind }: Printed): Sample {
  const { language, name, service, resource } = program
  const attributes: Sample['attributes'] = type === '' ? {} : { 'exception.type': type }
  // These SDKs send no message where there is none.
  if (message !== '' || !['javascript', 'kotlin'].includes(language)) attributes['exception.message'] = message
  if (stack !== '') attributes['exception.stacktrace'] = stack
  if (language === 'python' && run.signal === undefined) attributes['exception.escaped'] = 'False'
  const sent = resource(run)
  // A page has no host that it would tell of.
  if (sent['telemetry.sdk.language'] !== 'webjs') sent['host.name'] = `${service}-${(run.seed * 7919).toString(36)}`
  const release = run.release ?? `5.${run.shift ? run.seed + 20 : 7}.${run.seed % 3}`
  const sample: Sample = {
    bug: `${language}/${name}/${bug}`,
    guise: run.guise,
    language,
    signal: run.signal ?? 'traces',
    resource: { 'service.name': service, 'service.version': release, ...sent },
    attributes,
  }
  if (run.signal === 'logs') sample.log = { severityNumber: 17, body: `${span} failed: ${message.slice(0, 200)}` }
  else sample.span = { name: span, kind, status: 2 }
  if (run.artifacts !== undefined) sample.artifacts = run.artifacts
  return sample
}

for (const language of process.argv.slice(2)) {
  const file = join(import.meta.dirname, `record-${language}.ts`)
  if (!existsSync(file)) throw new Error(`Cannot record as ${file} says: it is not there`)
  const { programs } = (await import(file)) as { programs: readonly Program[] }
  for (const program of programs) await record(program)
}
