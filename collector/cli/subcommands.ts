import { parseArgs, type ParseArgsConfig } from 'node:util'
import { ask, type Body, serverOf } from './server.ts'

/** What a command line says by its options. */
type Options = NonNullable<ParseArgsConfig['options']>
export type ValuesOf<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values']

/** A command of several: `faultline keys list`. */
export interface Command<Values> {
  name: string
  help: string
  /** Those of all subcommands; `help` among them. */
  options: Options
  subcommands: Readonly<Record<string, Subcommand<Values>>>
}

export interface Subcommand<Values> {
  takes: readonly (keyof Values & string)[]
  /** What it is about, which is named, for a person: `one key`. Undefined where it is about nothing. */
  of: string | undefined
  /** Several may be named. */
  many?: true
  /** Resolves with the exit code, 1 where something that should work could not be done. Throws a `UsageError`; rejects with a sentence. */
  run(names: readonly string[], values: Values): Promise<number>
}

/** The command line makes no sense, as the message says. */
export class UsageError extends Error {}

/** The command line from behind the command on. Resolves with the exit code, 2 where it makes no sense; rejects with a sentence. */
export async function runCommand<Values>(command: Command<Values>, args: readonly string[]): Promise<number> {
  const { help, options, subcommands } = command
  try {
    const parsed = parseArgs({ args: [...args], allowPositionals: true, allowNegative: true, options })
    const values = parsed.values as Values
    const [name = 'help', ...names] = parsed.positionals
    if (parsed.values['help'] === true || name === 'help') {
      process.stdout.write(help)
      return 0
    }
    const full = `${command.name} ${name}`
    const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
    if (subcommand === undefined) throw new UsageError(`Cannot run "${full}" as there is no such command`)
    const { takes, of, many } = subcommand
    const other = Object.keys(parsed.values).find((option) => !(takes as readonly string[]).includes(option))
    if (other !== undefined) throw new UsageError(`Cannot take --${other} as "${full}" has no such option`)
    const isNamed = many === true ? names.length > 0 : names.length === (of === undefined ? 0 : 1)
    if (!isNamed) throw new UsageError(`Cannot run "${full}" as it takes ${of ?? 'no name'}`)
    return await subcommand.run(names, values)
  } catch (error) {
    if (!(error instanceof UsageError) && !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error
    process.stderr.write(`${(error as Error).message}\n\n${help}`)
    return 2
  }
}

/** Asks the server, as `ask` does. */
export type Ask = (path: string, body?: Body) => Promise<unknown>

/** What the server answered, and as a person reads it. */
export interface Answer {
  data: unknown
  text: string
}

/** A subcommand that asks a server about one thing or none, and prints what it answers. Takes `--url` and `--json` beside its own options. */
export function answering<Values extends { json?: boolean | undefined; url?: string | undefined }>({
  takes,
  of,
  answer,
}: Pick<Subcommand<Values>, 'takes' | 'of'> & { answer(send: Ask, values: Values, name: string): Promise<Answer> }): Subcommand<Values> {
  return {
    takes: ['json', 'url', ...takes],
    of,
    run: async ([name = ''], values) => {
      const server = serverOf(values.url, process.env)
      const { data, text } = await answer((path, body) => ask(server, path, body), values, name)
      process.stdout.write(values.json === true ? `${JSON.stringify(data, undefined, 2)}\n` : text)
      return 0
    },
  }
}
