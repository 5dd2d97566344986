import { homedir } from 'node:os'
import type { ParseArgsConfig } from 'node:util'
import { explain } from './explain.ts'
import { inject } from './inject.ts'
import { fromWhereTheyStand } from '../from-where-they-stand.ts'
import { serverOf } from '../server.ts'
import { runCommand, type Subcommand, type ValuesOf } from '../subcommands.ts'
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

type Values = ValuesOf<typeof OPTIONS>

const SUBCOMMANDS: Readonly<Record<string, Subcommand<Values>>> = {
  inject: {
    takes: ['dry-run'],
    of: 'the names of folders',
    many: true,
    run: (folders, values) => inject(folders.map(fromWhereTheyStand), { dryRun: values['dry-run'] === true }),
  },
  upload: {
    takes: ['service', 'release', 'dist', 'prefix', 'project', 'inject', 'url', 'dry-run'],
    of: 'the name of one folder',
    run: async ([folder], values) => {
      const dryRun = values['dry-run'] === true
      const server = serverOf(values.url, process.env)
      const origin = originOf(values, process.env)
      const prefix = askedPrefix(values.prefix, homedir())
      // What could not be injected is still worth an upload.
      const path = fromWhereTheyStand(folder!)
      const injected = values.inject === true ? await inject([path], { dryRun }) : 0
      return (await upload(path, { server, origin, prefix, dryRun })) || injected
    },
  },
  explain: {
    takes: ['url'],
    of: 'the id of one event',
    run: ([event], values) => explain(event!, serverOf(values.url, process.env)),
  },
}

/** The command line from behind `faultline sourcemaps` on: `runCommand`. */
export const sourcemaps = (args: readonly string[]): Promise<number> =>
  runCommand({ name: 'sourcemaps', help: HELP, options: OPTIONS, subcommands: SUBCOMMANDS }, args)
