/** Values that are shown as they are. */
export const asShown = (values: readonly string[]): (readonly [string, string])[] => values.map((value) => [value, value])

/** What is asked for is offered too, where nobody sends it any more. */
export const withAsked = (values: readonly string[], asked: string): (readonly [string, string])[] =>
  asShown(asked === '' || values.includes(asked) ? values : [...values, asked])

/** The names of a table that says for each what is shown. */
export const fromTable = (table: Readonly<Record<string, string>>, before = ''): (readonly [string, string])[] =>
  Object.entries(table).map(([name, shown]) => [name, before + shown])
