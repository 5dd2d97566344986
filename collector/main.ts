#!/usr/bin/env node
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { INGEST_FLAGS, startWith } from './pipeline/heap.ts'
import packageJson from '../package.json' with { type: 'json' }

const HELP = `Faultline: an OpenTelemetry-native error tracker.

  faultline [serve]      run all of it: the receivers in one process, stores, API and UI in another
  faultline ingest       run the receivers alone, up to the inbox
  faultline work         run what lies behind the inbox alone, with API and UI
  faultline validate     check the config and print every problem; opens no port, writes no file
  faultline components   list what can be named in a config, as YAML
  faultline alerts       rules of alerts: what they decided, and would have decided; test messages: see faultline alerts help
  faultline group        which issue an exception belongs to, and why: see faultline group help
  faultline keys         keys of senders: make, list, change, rotate, disable: see faultline keys help
  faultline owners       whose an issue is, and rules from a CODEOWNERS: see faultline owners help
  faultline sourcemaps   debug ids, uploads and explanations of source maps: see faultline sourcemaps help
  faultline version
  faultline help

  --config FILE          may be repeated, later files over earlier ones; without it the faultline.yaml that came with Faultline
`

const COMMANDS = [
  'serve',
  'ingest',
  'work',
  'validate',
  'components',
  'alerts',
  'group',
  'keys',
  'owners',
  'sourcemaps',
  'version',
  'help',
] as const
type Command = (typeof COMMANDS)[number]

const code = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return 1
})
// A plugin that left a timer or a socket behind must not keep the process.
process.exit(code)

/** Resolves with the exit code: 0 when all went well, 1 when it did not, 2 when the command line makes no sense. */
async function main(args: string[]): Promise<number> {
  // These have options of their own.
  if (args[0] === 'alerts') return (await import('./cli/alerts.ts')).alerts(args.slice(1))
  if (args[0] === 'group') return (await import('./cli/group.ts')).group(args.slice(1), defaultConfig())
  if (args[0] === 'keys') return (await import('./cli/keys.ts')).keys(args.slice(1))
  if (args[0] === 'owners') return (await import('./cli/owners.ts')).owners(args.slice(1))
  if (args[0] === 'sourcemaps') return (await import('./cli/sourcemaps/index.ts')).sourcemaps(args.slice(1))
  let parsed
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { config: { type: 'string', multiple: true }, help: { type: 'boolean' } } })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`)
    return 2
  }
  const { values, positionals } = parsed
  const name = values.help === true ? 'help' : (positionals[0] ?? 'serve')
  const command = COMMANDS.find((known) => known === name)
  if (command === undefined || positionals.length > 1) {
    process.stderr.write(`Cannot run "${positionals.join(' ')}" as there is no such command.\n\n${HELP}`)
    return 2
  }
  return run(command, values.config ?? [defaultConfig()])
}

async function run(command: Command, paths: string[]): Promise<number> {
  if (command === 'help') process.stdout.write(HELP)
  else if (command === 'version') process.stdout.write(`${packageJson.version}\n`)
  else if (command === 'components') await list()
  else if (command === 'validate') return validate(paths)
  else if (command === 'alerts') return (await import('./cli/alerts.ts')).alerts([])
  else if (command === 'group') return (await import('./cli/group.ts')).group([], paths[0]!)
  else if (command === 'keys') return (await import('./cli/keys.ts')).keys([])
  else if (command === 'owners') return (await import('./cli/owners.ts')).owners([])
  else if (command === 'sourcemaps') return (await import('./cli/sourcemaps/index.ts')).sourcemaps([])
  else if (command === 'serve') return (await import('./pipeline/serve.ts')).serve(paths)
  else {
    if (command === 'ingest') startWith(INGEST_FLAGS)
    return (await import('./pipeline/process.ts')).runProcess(paths, command)
  }
  return 0
}

async function list(): Promise<void> {
  const [{ components }, { listComponents }] = await Promise.all([import('./components.ts'), import('./config/list-components.ts')])
  process.stdout.write(listComponents(components))
}

async function validate(paths: string[]): Promise<number> {
  const [{ loadConfig }, { formatProblem }] = await Promise.all([import('./config/load.ts'), import('./config/problem.ts')])
  const { config, problems, warnings } = await loadConfig(paths)
  for (const problem of problems ?? warnings) process.stderr.write(`${formatProblem(problem)}\n`)
  if (config === undefined) return 1
  process.stdout.write(`The config is valid; pipelines: ${config.pipelines.map((pipeline) => pipeline.id).join(', ')}.\n`)
  return 0
}

/** Named from where the person stands, as in the messages that it appears in. */
function defaultConfig(): string {
  const file = fileURLToPath(new URL('../faultline.yaml', import.meta.url))
  const near = relative(process.cwd(), file)
  return near.startsWith('..') ? file : near
}
