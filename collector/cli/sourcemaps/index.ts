import { parseArgs, type ParseArgsConfig } from 'node:util'
import { inject } from './inject.ts'

const HELP = `faultline sourcemaps: stack traces of minified JavaScript as it was written.

  faultline sourcemaps inject DIR...     give minified files and their maps a debug id by which they find each other; in place
      --dry-run                          say what would be done, change nothing
`

/** Options of all subcommands; each takes some of them. */
const OPTIONS = {
  'dry-run': { type: 'boolean' },
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
      return inject(folders, { dryRun: values['dry-run'] === true })
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
