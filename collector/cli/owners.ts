import { readFile } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { OwnershipImported, OwnershipTested, ProjectSettings } from '../api/types.ts'
import { fromWhereTheyStand } from './from-where-they-stand.ts'
import { showImported, showOwners } from './owners/show.ts'
import { ask, Refused, type Server, serverOf } from './server.ts'

const HELP = `faultline owners: whose an issue is, in a running Faultline.

  faultline owners import FILE       the rules of a CODEOWNERS, of GitHub or GitLab, among those of the project: in place of what was
                                     imported before, above what people wrote. The same again changes nothing. Prints what can not be taken
      --dry-run                      print the rules instead, save nothing
  faultline owners explain ISSUE     whose it is and by which line: a short id (SHOP-41) or an id, of which the newest event is taken
      --event                        it is the id of an event

  --project NAME                     without it the default one
  --json                             print JSON
  --url URL                          where Faultline answers; without it FAULTLINE_URL, else http://127.0.0.1:4319
  FAULTLINE_TOKEN                    environment variable: sent as Bearer
`

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  event: { type: 'boolean' },
  project: { type: 'string' },
  json: { type: 'boolean' },
  url: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** One subcommand over one name: `run` answers what is printed, as data and as text. */
interface Subcommand {
  takes: 'dry-run' | 'event'
  /** What it takes, for a person. */
  name: string
  run(server: Server, name: string, values: Values): Promise<{ data: unknown; text: string }>
}

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  import: { takes: 'dry-run', name: 'the name of one file', run: importFile },
  explain: {
    takes: 'event',
    name: 'one issue',
    run: async (server, name, { project = 'default', event }) => {
      const json = { project, ...(event === true ? { event: name } : { issue: name }) }
      const data = (await ask(server, '/ownership/test', { json })) as OwnershipTested
      return { data, text: showOwners(data) }
    },
  },
}

class UsageError extends Error {}

/** The command line from behind `faultline owners` on. Resolves with the exit code, 2 where it makes no sense; rejects with a sentence. */
export async function owners(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    const [command = 'help', ...names] = positionals
    if (values.help === true || command === 'help') {
      process.stdout.write(HELP)
      return 0
    }
    const subcommand = Object.hasOwn(SUBCOMMANDS, command) ? SUBCOMMANDS[command] : undefined
    if (subcommand === undefined) throw new UsageError(`Cannot run "owners ${command}" as there is no such command`)
    const other = (['dry-run', 'event'] as const).find((option) => values[option] !== undefined && option !== subcommand.takes)
    if (other !== undefined) throw new UsageError(`Cannot take --${other} as "owners ${command}" has no such option`)
    if (names.length !== 1) throw new UsageError(`Cannot run "owners ${command}" as it takes ${subcommand.name}`)
    const { data, text } = await subcommand.run(serverOf(values.url, process.env), names[0]!, values)
    process.stdout.write(values.json === true ? `${JSON.stringify(data, undefined, 2)}\n` : text)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError) && !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`)
    return 2
  }
}

/** How often it is done again because somebody else saved settings meanwhile. */
const ROUNDS = 5

async function importFile(server: Server, file: string, values: Values): Promise<{ data: unknown; text: string }> {
  const { project = 'default', 'dry-run': dryRun } = values
  const text = await readFile(fromWhereTheyStand(file), 'utf8')
  const path = `/settings?project=${encodeURIComponent(project)}`
  for (let round = 1; ; round++) {
    const { version, settings } = (await ask(server, path)) as ProjectSettings
    const own = settings.ownership ?? {}
    const rules = settings.ownership?.rules ?? ''
    const imported = (await ask(server, '/ownership/import', { json: { project, text, rules } })) as OwnershipImported
    if (dryRun === true) return { data: imported, text: showImported(imported, 'dry-run') }
    if (imported.rules === rules) return { data: imported, text: showImported(imported, 'unchanged') }
    const change = { version, settings: { ownership: { ...own, rules: imported.rules } } }
    try {
      await ask(server, path, { json: change, method: 'PUT' })
      return { data: imported, text: showImported(imported, 'saved') }
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409 || round === ROUNDS) throw error
    }
  }
}
