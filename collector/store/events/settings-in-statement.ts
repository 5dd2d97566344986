import type { ClickHouseSettings } from '@clickhouse/client'

interface Statement {
  query: string
  clickhouse_settings?: ClickHouseSettings
}

interface Connection {
  query(statement: Statement): Promise<unknown>
  insert(statement: Statement): Promise<unknown>
}

/**
 * Writes the settings of a statement into it, where chdb's connection would put `SET` statements before it: the engine then looks through the
 * rows of an insert for the end of each of them (2,000 events took 700 ms, and take 420), a small query pays half as much again, and
 * what was set stays for the next statement. Changes the connection.
 */
export function settingsInStatement<T extends object>(connection: T): T {
  const { query, insert } = connection as T & Connection
  const own: Connection = {
    // Others, as ALTER, have no such clause, and are rare.
    query: (statement) =>
      query.call(connection, /^\s*(SELECT|WITH)\b/i.test(statement.query) ? withClause(statement, statement.query, '') : statement),
    insert: (statement) => {
      const format = statement.query.lastIndexOf(' FORMAT ')
      return insert.call(connection, withClause(statement, statement.query.slice(0, format), statement.query.slice(format)))
    },
  }
  return Object.assign(connection, own)
}

function withClause({ clickhouse_settings: settings = {}, ...statement }: Statement, before: string, after: string): Statement {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined)
  if (given.length === 0) return { ...statement, query: before + after }
  return { ...statement, query: `${before} SETTINGS ${given.map(([name, value]) => `${name} = ${literal(value)}`).join(', ')}${after}` }
}

function literal(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(Number(value))
  return `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
