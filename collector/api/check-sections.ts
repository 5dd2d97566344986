import type { z } from 'zod'
import { parseSettings } from '../model/settings.ts'
import { ApiProblem } from './problem.ts'

/** Sections of settings in a body. Every problem at once, each with its path, in the words of the config. */
export function checkSections<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = parseSettings(schema, value)
  if ('settings' in parsed) return parsed.settings
  const errors = parsed.problems.map(({ path, message }) => ({
    at: path === '' ? 'body.settings' : `body.settings.${path}`,
    expected: message,
  }))
  throw new ApiProblem('bad-request', errors.map(({ at, expected }) => `${at}: ${expected}`).join('; '), { errors })
}
