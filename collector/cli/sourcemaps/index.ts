import { homedir } from 'node:os'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { explain } from './explain.ts'
import { inject } from './inject.ts'
import { fromWhereTheyStand } from '../from-where-they-stand.ts'
import { serverOf } from '../server.ts'
import { upload } from './upload.ts'
import { originOf } from './upload/origin.ts'
import { askedPrefix } from './upload/plan-upload.ts'

const HELP = `faultline sourcemaps: stack traces of minified JavaScript as it was written.

  faultline sourcemaps inject DIR...     give minified files and their maps a debug id by which they find each other; in place
      --dry-run                          say what would be done, change nothing

  faultline sourcemaps upload DIR        send minified files and their maps to a running Faultline; the same again changes nothing
      --service NAME --release VERSION   what the application sends as service.name and service.version; without them as its SDK
                                         reads them from OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES
      --dist NAME                        one of several builds of the release: what the application sends as app.build_id
      --prefix PATH                      what stands before the path of a file below DIR, as in stack frames: a URL, a path, or a
                                         path behind any origin or folder (static/ is ~/static/); without it none
      --project NAME                     without it the default one
      --inject                           inject first
      --dry-run                          say what would be sent

  faultline sourcemaps explain EVENT     say for each frame of a stored event why it is or is not mapped, and what to do

  --url URL                              where Faultline answers; without it FAULTLINE_URL, else http://127.0.0.1:4319
  FAULTLINE_TOKEN                        environment variable: sent as Bearer
`

/** Options of all subcommands; each takes some of them. */
const OPTIONS = {
  'dry-run': { type: 'boolean' },
  service: { type: 'string' },
  release: { type: 'string' },
  dist: { type: 'string' },
  prefix: { type: 'string' },
  project: { type: 'string' },
  inject: { type: 'boolean' },
  url: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** One subcommand. Resolves with the exit code: 1 where something that should work could not be done; throws a `UsageError`. */
interface Subcommand {
  takes: readonly (keyof typeof OPTIONS)[]
  run(positionals: readonly string[], values: Values): Promise<number>
}

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  inject: {
    takes: ['dry-run'],
    run: (folders, values) => {
      if (folders.length === 0) throw new UsageError('Cannot inject as no folder is named')
      return inject(folders.map(fromWhereTheyStand), { dryRun: values['dry-run'] === true })
    },
  },
  upload: {
    takes: ['service', 'release', 'dist', 'prefix', 'project', 'inject', 'url', 'dry-run'],
    run: async (folders, values) => {
      const [folder] = folders
      if (folder === undefined || folders.length > 1) throw new UsageError('Cannot upload as it takes the name of one folder')
      const dryRun = values['dry-run'] === true
      const server = serverOf(values.url, process.env)
      const origin = originOf(values, process.env)
      const prefix = askedPrefix(values.prefix, homedir())
      // What could not be injected is still worth an upload.
      const path = fromWhereTheyStand(folder)
      const injected = values.inject === true ? await inject([path], { dryRun }) : 0
      return (await upload(path, { server, origin, prefix, dryRun })) || injected
    },
  },
  explain: {
    takes: ['url'],
    run: async (events, values) => {
      const [event] = events
      if (event === undefined || events.length > 1) throw new UsageError('Cannot explain as it takes the id of one event')
      return explain(event, serverOf(values.url, process.env))
    },
  },
}

class UsageError extends Error {}

/** The command line from behind `faultline sourcemaps` on. Resolves with the exit code, 2 where it makes no sense. */
export async function sourcemaps(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    const [name = 'help', ...rest] = positionals
    if (values.help === true || name === 'help') {
      process.stdout.write(HELP)
      return 0
    }
    const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined
    if (subcommand === undefined) throw new UsageError(`Cannot run "sourcemaps ${name}" as there is no such command`)
    const other = Object.keys(values).find((option) => !subcommand.takes.includes(option as keyof typeof OPTIONS))
    if (other !== undefined) throw new UsageError(`Cannot take --${other} as "sourcemaps ${name}" has no such option`)
    return await subcommand.run(rest, values)
  } catch (error) {
    if (!(error instanceof UsageError) && !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`)
    return 2
  }
}
