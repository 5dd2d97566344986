import { z } from 'zod'
import { parseSettings, type ParsedSettings } from './settings.ts'
import { MS_PER_DAY } from './time.ts'

const AFTER = /^([1-9]\d{0,3})([hd])$/
const MS: Readonly<Record<string, number>> = { h: 3_600_000, d: MS_PER_DAY }
/** A year: what is open for longer without an event is open on purpose. */
export const LONGEST_AUTO_RESOLVE_MS = 366 * MS_PER_DAY

/** Field `lifecycle` of a project's document in the collection `settings`. */
export const lifecycleSettings = z.strictObject({
  auto_resolve_after: z
    .string()
    .refine(
      (text) => AFTER.test(text) && msOf(text) <= LONGEST_AUTO_RESOLVE_MS,
      'expected whole hours or days, such as 36h or 14d, up to 366d',
    )
    .nullable()
    .optional()
    .describe('An unresolved issue is resolved when no event came for so long: whole hours or days, such as 36h or 14d. Null: never.'),
})

export type LifecycleSettings = z.output<typeof lifecycleSettings>

export function parseLifecycle(value: unknown): ParsedSettings<LifecycleSettings> {
  return parseSettings(lifecycleSettings, value)
}

/** Milliseconds; null where nothing is resolved by itself. */
export function autoResolveMs({ auto_resolve_after: after }: LifecycleSettings): number | null {
  return after === undefined || after === null ? null : msOf(after)
}

function msOf(text: string): number {
  const [, count, unit] = AFTER.exec(text)!
  return Number(count) * MS[unit!]!
}
