import { readFile } from 'node:fs/promises'
import type { ParseArgsConfig } from 'node:util'
import type { OwnershipImported, OwnershipTested, ProjectSettings } from '../api/types.ts'
import { fromWhereTheyStand } from './from-where-they-stand.ts'
import { showImported, showOwners } from './owners/show.ts'
import { Refused } from './server.ts'
import { type Answer, answering, type Ask, runCommand, type Subcommand, type ValuesOf } from './subcommands.ts'

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

type Values = ValuesOf<typeof OPTIONS>

const SUBCOMMANDS: Readonly<Record<string, Subcommand<Values>>> = {
  import: answering({ takes: ['dry-run', 'project'], of: 'the name of one file', answer: importFile }),
  explain: answering({
    takes: ['event', 'project'],
    of: 'one issue',
    answer: async (send, { project = 'default', event }, name) => {
      const json = { project, ...(event === true ? { event: name } : { issue: name }) }
      const data = (await send('/ownership/test', { json })) as OwnershipTested
      return { data, text: showOwners(data) }
    },
  }),
}

/** The command line from behind `faultline owners` on: `runCommand`. */
export const owners = (args: readonly string[]): Promise<number> =>
  runCommand({ name: 'owners', help: HELP, options: OPTIONS, subcommands: SUBCOMMANDS }, args)

/** How often it is done again because somebody else saved settings meanwhile. */
const ROUNDS = 5

async function importFile(send: Ask, { project = 'default', 'dry-run': dryRun }: Values, file: string): Promise<Answer> {
  const text = await readFile(fromWhereTheyStand(file), 'utf8')
  const path = `/settings?project=${encodeURIComponent(project)}`
  for (let round = 1; ; round++) {
    const { version, settings } = (await send(path)) as ProjectSettings
    const own = settings.ownership ?? {}
    const rules = settings.ownership?.rules ?? ''
    const imported = (await send('/ownership/import', { json: { project, text, rules } })) as OwnershipImported
    if (dryRun === true) return { data: imported, text: showImported(imported, 'dry-run') }
    if (imported.rules === rules) return { data: imported, text: showImported(imported, 'unchanged') }
    const change = { version, settings: { ownership: { ...own, rules: imported.rules } } }
    try {
      await send(path, { json: change, method: 'PUT' })
      return { data: imported, text: showImported(imported, 'saved') }
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409 || round === ROUNDS) throw error
    }
  }
}
