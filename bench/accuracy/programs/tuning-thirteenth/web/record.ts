/**
 * Records this half of the set again: `node record.ts <program>...`, each from neutral folders as the table in `record-<program>.ts` says. It needs the
 * runtimes and packages that `README.md` names; the environment variables `TOOLCHAINS` and `PACKAGES` are the folders they lie in.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from '../../../sample.ts'
import type { Printed, Program, Run } from './kit.ts'

const CORPUS = join(import.meta.dirname, '../../../corpora/tuning-thirteenth')

async function record(program: Program): Promise<void> {
  const lines: string[] = []
  for (const run of program.runs) {
    const before = lines.length
    for (const line of (await program.execute(run)).split('\n').filter((each) => each.startsWith('{"bug"'))) {
      const printed = JSON.parse(line) as Printed
      if (program.undecidable?.(printed, run) !== true) lines.push(JSON.stringify(sampleOf(program, run, printed)))
    }
    console.log(`${program.name} ${run.guise}: ${lines.length - before}`)
  }
  mkdirSync(CORPUS, { recursive: true })
  writeFileSync(join(CORPUS, `${program.name}.jsonl`), `${lines.join('\n')}\n`)
}

const KINDS: Record<string, number> = { http: 2, job: 5, cli: 1, page: 1 }

function sampleOf(program: Program, run: Run, { bug, attributes, name }: Printed): Sample {
  const sent = { 'service.name': program.service, 'service.version': run.version, ...program.resource(run) }
  // A browser has no host that it would tell of.
  const resource: Record<string, string> = run.door === 'page' ? sent : { ...sent, 'host.name': `${program.service}-${run.seed}` }
  const sample: Sample = { bug: `${program.language}/${program.name}/${bug}`, guise: run.guise, language: program.language, signal: run.signal ?? 'traces', resource, attributes }
  if (run.signal === 'logs') sample.log = { severityNumber: 17, body: program.language === 'javascript' ? `${name} failed` : name }
  else sample.span = { name: name, kind: KINDS[run.door] ?? 1, status: 2 }
  if (run.artifacts !== undefined) sample.artifacts = run.artifacts
  return sample
}

for (const name of process.argv.slice(2)) {
  const file = join(import.meta.dirname, `record-${name}.ts`)
  if (!existsSync(file)) throw new Error(`Cannot record ${name} as ${file} is not there: name one of the programs of README.md`)
  const { program } = (await import(file)) as { program: Program }
  await record(program)
}
