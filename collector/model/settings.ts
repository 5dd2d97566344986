import type { z } from 'zod'
import { describeIssue, flatten } from '../config/issue.ts'

/** What is wrong with a setting: where (`rules[2].match.tpye`), and what is expected instead, as one clause. */
export interface SettingsProblem {
  path: string
  message: string
}

export type ParsedSettings<Settings> = { settings: Settings } | { problems: SettingsProblem[] }

/** Checks what a person or a document says in the settings of a project; every problem at once, in the words of the config. */
export function parseSettings<Schema extends z.ZodType>(schema: Schema, value: unknown): ParsedSettings<z.output<Schema>> {
  const result = schema.safeParse(value)
  if (result.success) return { settings: result.data }
  const nowhere = { kind: 'scalar', value: null, at: { file: '', line: 0, column: 0 } } as const
  return {
    problems: flatten(result.error.issues)
      .flatMap((issue) => describeIssue(issue, schema, nowhere, value, []))
      .map(({ path, message }) => ({ path: writePath(path), message })),
  }
}

function writePath(path: readonly PropertyKey[]): string {
  let text = ''
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`
  return text
}
