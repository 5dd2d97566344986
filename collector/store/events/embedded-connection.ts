import type { ClickHouseSettings } from '@clickhouse/client'

interface Statement {
  query: string
  clickhouse_settings?: ClickHouseSettings
  query_params?: Record<string, unknown>
}

type Run = (statement: Statement) => Promise<unknown>

interface Connection {
  query: Run
  command: Run
  insert: Run
}

/** Text of one statement, in bytes: what is written into it counts, where a parameter does not. */
const LONGEST_STATEMENT = 1_000_000_000

/**
 * A connection to the embedded engine whose statements are whole: their settings and parameters are written into them. Changes the connection.
 *
 * - Settings: chdb's connection would put `SET` statements before it. The engine then looks through the rows of an insert for the end of each of
 *   them (2,000 events took 700 ms, and take 420), a small query pays half as much again, and what was set stays for the next statement.
 * - Parameters: chdb runs one statement with parameters at a time in all of the process, as its engine mixes up those of two connections
 *   (`globalParamChain` of chdb 3). A dry run of rules would keep each block waiting.
 * - One at a time: a second one would wait for the first within a thread of Node's pool, of which there are four for all that the process does.
 */
export function embeddedConnection<T extends object>(connection: T): T {
  const { query, command, insert } = connection as T & Connection
  let last: Promise<unknown> = command.call(connection, { query: `SET max_query_size = ${LONGEST_STATEMENT}` })
  // Where it fails, the first statement does; there may be none.
  last.catch(() => {})
  const inTurn = async (run: Run, statement: Statement): Promise<unknown> => {
    const turn = last.then(() => run.call(connection, statement))
    last = turn.catch(() => {})
    return turn
  }
  const own: Connection = {
    // Others, as ALTER, have no clause for settings, and are rare.
    query: async (statement) => {
      const whole = withParameters(statement)
      return inTurn(query, /^\s*(SELECT|WITH)\b/i.test(whole.query) ? withClause(whole, whole.query, '') : whole)
    },
    command: async (statement) => inTurn(command, withParameters(statement)),
    insert: async (statement) => {
      const format = statement.query.lastIndexOf(' FORMAT ')
      return inTurn(insert, withClause(statement, statement.query.slice(0, format), statement.query.slice(format)))
    },
  }
  return Object.assign(connection, own)
}

function withClause({ clickhouse_settings: settings = {}, ...statement }: Statement, before: string, after: string): Statement {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined)
  if (given.length === 0) return { ...statement, query: before + after }
  return { ...statement, query: `${before} SETTINGS ${given.map(([name, value]) => `${name} = ${setting(value)}`).join(', ')}${after}` }
}

const setting = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' ? String(Number(value)) : literal(String(value))

/** Each `{name:Type}` is replaced once, by what ClickHouse makes of it itself: the literal, cast to its type. */
function withParameters({ query_params: params, ...statement }: Statement): Statement {
  if (params === undefined || Object.keys(params).length === 0) return statement
  const query = statement.query.replace(/\{(\w+):([\w()]+)\}/g, (_, name: string, type: string) => {
    if (!Object.hasOwn(params, name)) throw new Error(`Cannot run a statement as its parameter ${name} has no value.`)
    return `_CAST(${literal(params[name])}, '${type}')`
  })
  return { ...statement, query }
}

/** What these characters mean within quotes is taken from them; a zero would end the statement. */
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\0': '\\0' }

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))) return String(value)
  // oxlint-disable-next-line no-control-regex
  if (typeof value === 'string') return `'${value.replace(/[\\'\0]/g, (character) => ESCAPED[character]!)}'`
  throw new TypeError(`Cannot write a value of a statement as it is neither text, number nor a list: current value is ${String(value)}`)
}
