/**
 * Which rule of a database was broken: `unique orders.code`, `not null stay.guest`. All statements of a program may pass one helper and throw
 * one type, and the rule's name is in the schema, so it tells one mistake from another as a function's name does. Of what the schema lacks only whether
 * it is a table or a column, as the name comes from the statement. Empty for any other message. In the words of SQLite, PostgreSQL, MySQL, MariaDB, SQL
 * Server, Oracle and H2.
 */
export function brokenRule(message: string): string {
  const text = message.length > MESSAGE_LENGTH ? message.slice(0, MESSAGE_LENGTH) : message
  if (!ANY.test(text)) return ''
  for (const [kind, pattern] of RULES) {
    const found = pattern.exec(text)
    if (found === null) continue
    const name = found.slice(1).find((group) => group !== undefined)
    return name === undefined ? kind : `${kind} ${withoutNumber(name)}`
  }
  return ''
}

const MESSAGE_LENGTH = 512

/** One search for most messages, which no database wrote. */
const ANY =
  /constraint|duplicate entry|cannot be null|null value|unique index|value NULL|NULL into|NULL not allowed|key violation|no such (?:table|column)|not found|does not exist|syntax error|SQL syntax|Unknown column|Invalid (?:column|object) name/i

const NAME = '["\'`[]?([\\w.$]{1,100})'

const RULES: readonly (readonly [kind: string, pattern: RegExp])[] = (
  [
    ['unique', `UNIQUE constraint failed: ${NAME}`],
    ['not null', `NOT NULL constraint failed: ${NAME}`],
    // The name of a check, or its expression where it has none.
    ['check', "CHECK constraint failed: ([\\w.$]{1,100}(?: ?[<>=!]{1,2} ?[\\w.$'-]{1,40})?)"],
    ['foreign key', 'FOREIGN KEY constraint failed'],
    ['unique', `violates unique constraint ${NAME}`],
    ['foreign key', `violates foreign key constraint ${NAME}`],
    ['check', `violates check constraint ${NAME}`],
    ['exclusion', `violates exclusion constraint ${NAME}`],
    ['not null', `null value in column ${NAME}`],
    ['unique', `Duplicate entry '[^\\n]{0,200}' for key ${NAME}`],
    ['not null', `Column ${NAME}["'\`]? cannot be null`],
    ['foreign key', `a foreign key constraint fails(?: \\([^\\n]{0,160}?CONSTRAINT ${NAME})?`],
    ['check', `Check constraint ${NAME}["'\`]? is violated`],
    ['unique', `Violation of (?:PRIMARY|UNIQUE) KEY constraint ${NAME}`],
    ['unique', `unique index ${NAME}`],
    ['not null', `Cannot insert the value NULL into column ${NAME}`],
    ['foreign key', `conflicted with the (?:FOREIGN KEY|REFERENCE)[\\w ]{0,24} constraint ${NAME}`],
    ['check', `conflicted with the CHECK constraint ${NAME}`],
    ['unique', 'ORA-00001: unique constraint \\(([\\w.$]{1,100})\\)'],
    ['foreign key', 'ORA-0229[12]: integrity constraint \\(([\\w.$]{1,100})\\)'],
    ['check', 'ORA-02290: check constraint \\(([\\w.$]{1,100})\\)'],
    ['not null', `NULL not allowed for column ${NAME}`],
    ['unique', `Unique index or primary key violation: ${NAME}`],
    ['foreign key', `Referential integrity constraint violation: ${NAME}`],
    ['check', `Check constraint violation: ${NAME}`],
    // Which of these it lacks; their names come from the statement.
    [
      'no column',
      'no such column|Column "[^"\\n]{1,100}" not found|column "?[\\w.]{1,100}"? does not exist|Unknown column|Invalid column name',
    ],
    ['no table', 'no such table|Table "[^"\\n]{1,100}" not found|relation "[^"\\n]{1,100}" does not exist|Invalid object name'],
    ['syntax', '^(?:near |Syntax error in SQL statement|[^\\n]{0,80}\\bSQL syntax)|syntax error at or near|": syntax error'],
    ['not null', 'ORA-01400: cannot insert NULL into \\(([\\w.$"]{1,100})\\)'],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(pattern, 'i')])

/** Of tables that are made for a tenant or a month the number varies. */
const withoutNumber = (name: string): string => name.replace(/_?\d{2,20}(?=\.|$)/g, '')
