import { parseArgs } from 'node:util'
import { parse as parseYaml } from 'yaml'
import { readFile } from 'node:fs/promises'
import type { GroupingTrial } from '../api/types.ts'
import { parseGrouping, type GroupingSettings } from '../model/grouping-rules.ts'
import { readEventFiles } from './group/read-events.ts'
import { groupHere, groupThere, type Grouped } from './group/run-processors.ts'
import { showGrouped, showTrial } from './group/show.ts'
import { ask, serverOf } from './server.ts'

export const GROUP_HELP = `faultline group: which issue an exception belongs to, and why.

  faultline group --explain FILE...    FILE, or - for the standard input, holds a stack trace, an event as JSON (of GET /events/{id} or of
                                       POST /v1/events) or an OTLP request as JSON. Prints what each is grouped by, what was looked at
                                       and why it counts or does not, and which of them fall together. No store is opened
      --rules FILE                     rules to try, before those of the config
      --url URL                        let the Faultline that runs there do it: with its config, its source maps, the project's settings
      --language NAME                  of a stack trace: nodejs, webjs, python, java, go, dotnet; by its look without it

  faultline group --dry-run --rules FILE
                                       what these rules, instead of the project's, would do to the events that are stored; writes nothing
      --from TIME, --to TIME           RFC 3339, or -24h back from now
      --url URL                        without it FAULTLINE_URL, else http://127.0.0.1:4319

  --project NAME                       without it the default one
  --config FILE                        may be repeated; of --explain without --url
  --json                               print JSON
  FAULTLINE_TOKEN                      environment variable: sent as Bearer

  A file of rules is YAML or JSON: a list of rules, or a map with rules in it, as in the config of fingerprint.
`

const OPTIONS = {
  explain: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  rules: { type: 'string' },
  url: { type: 'string' },
  project: { type: 'string' },
  language: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  config: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** The command line from behind `faultline group` on. Resolves with the exit code, 2 where it makes no sense; rejects with a sentence. */
export async function group(args: readonly string[], defaultConfig: string): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    return unusable((error as Error).message)
  }
  const { values, positionals } = parsed
  if (values.help === true || (positionals[0] === 'help' && positionals.length === 1)) {
    process.stdout.write(GROUP_HELP)
    return 0
  }
  if ((values.explain === true) === (values['dry-run'] === true)) return unusable('Cannot group without one of --explain and --dry-run')
  if (values.explain === true) {
    if (positionals.length === 0) return unusable('Cannot explain as no file is named')
    return explain(positionals, values, values.config ?? [defaultConfig])
  }
  if (values.rules === undefined || positionals.length > 0) return unusable('Cannot try rules as it takes one file of them, by --rules')
  return dryRun(values, values.rules)
}

async function explain(files: readonly string[], values: Values, configs: readonly string[]): Promise<number> {
  const { project = 'default', url } = values
  const grouping = values.rules === undefined ? undefined : await readRules(values.rules)
  const events = await readEventFiles(files, { project, language: values.language })
  const grouped: Grouped[] =
    url === undefined ? await groupHere(events, { configs, grouping }) : await groupThere(events, { url, project, grouping })
  print(values, grouped, showGrouped)
  return 0
}

async function dryRun({ project = 'default', url, from, to, ...values }: Values, rules: string): Promise<number> {
  const grouping = await readRules(rules)
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const trial = (await ask(serverOf(url, process.env), '/grouping/test', {
    json: { project, settings: { grouping }, ...range },
  })) as GroupingTrial
  print(values, trial, showTrial)
  return 0
}

function print<T>({ json }: Pick<Values, 'json'>, value: T, show: (value: T) => string): void {
  process.stdout.write(json === true ? `${JSON.stringify(value, undefined, 2)}\n` : show(value))
}

/** Throws a sentence for each rule that can not be. */
async function readRules(file: string): Promise<GroupingSettings> {
  const text = await readFile(file, 'utf8')
  let value: unknown
  try {
    value = parseYaml(text)
  } catch (error) {
    throw new Error(`Cannot read the rules of ${file}: ${(error as Error).message}`, { cause: error })
  }
  const parsed = parseGrouping(Array.isArray(value) ? { rules: value } : value)
  if ('settings' in parsed) return parsed.settings
  throw new Error(parsed.problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'))
}

function unusable(sentence: string): number {
  process.stderr.write(`${sentence}\n\n${GROUP_HELP}`)
  return 2
}
