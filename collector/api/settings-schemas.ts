import { z } from 'zod'
import type { ExceptionEvent } from '../model/event.ts'
import { groupingSettings } from '../model/grouping-rules.ts'
import { LIMITS } from '../model/limits.ts'
import { SECTIONS } from '../model/project-settings-sections.ts'
import { rangeInput } from './inputs.ts'

const project = z.string().min(1).max(64)
export const settingsInput = z.strictObject({ project: project.default('default') })

const sections = z.strictObject(SECTIONS).partial()

/** Documented by their schemas, checked by the route, which says every problem with its path in the words of the config. */
export function unchecked(schema: z.ZodType) {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return z.record(z.string(), z.unknown()).meta(shape)
}

const orNull = Object.fromEntries(Object.entries(SECTIONS).map(([name, schema]) => [name, schema.nullable().optional()]))
export const changedSections = z.strictObject(orNull)
export const triedSections = z.strictObject({ grouping: groupingSettings.nullable() })

const applied = z
  .object({
    joined: z.number().int().describe('New fingerprints that lead to the issues of stored events now'),
    suggested: z.array(z.object({ issue: z.string(), other: z.string(), reason: z.string() })).describe('Merges suggested, on both issues'),
    titled: z.number().int().describe('Issues that a rule calls something else now'),
    kinds: z.number().int().describe('Kinds of stored events looked at, a sample of each'),
    failed: z.number().int().describe('Of these, those that a processor dropped or ran into its time limit for'),
    truncated: z.boolean().describe(`There are more than ${LIMITS.regroupApplied} kinds; the rarest were left out`),
  })
  .meta({ id: 'AppliedSettings' })

export const settingsChange = z.strictObject({
  version: z.number().int().min(0).describe('As it was read; 0 where nothing was saved. 409 where it is another one now'),
  settings: unchecked(changedSections).describe('Sections to set, null to unset one; those not named stay'),
  apply: z
    .literal('existing')
    .optional()
    .describe('Also for stored events: their new fingerprints join the issues that they are in; no new issue, no alert'),
})

export const projectSettings = z
  .object({
    project: z.string(),
    version: z.number().int(),
    settings: sections,
    updatedAt: z.string().nullable(),
    updatedBy: z.string().nullable(),
    applied: applied.optional().describe('With apply: existing'),
  })
  .meta({ id: 'ProjectSettings' })

export const groupingTest = z.strictObject({
  project: project.default('default'),
  settings: unchecked(triedSections).describe('As in PUT /settings'),
  ...rangeInput.shape,
  limit: z.number().int().min(1).max(LIMITS.regroupTrial).optional().describe(`Kinds of events to look at, ${LIMITS.regroupTrial} at most`),
})

export const groupingExplain = z.strictObject({
  project: project.default('default'),
  events: z
    .array(
      z.custom<ExceptionEvent>(
        (value) => typeof value === 'object' && value !== null && 'exceptions' in value && Array.isArray(value.exceptions),
        {
          error: 'an event as GET /events/{id} shows it',
        },
      ),
    )
    .min(1)
    .max(LIMITS.explainedEvents)
    .describe('As GET /events/{id} shows them; what processors made of them is made again'),
  settings: unchecked(triedSections).optional().describe('Instead of those of the project, as in PUT /settings'),
})

export const groupingExplained = z
  .object({ events: z.array(z.custom<ExceptionEvent>().nullable()).describe('Null for one that a processor dropped') })
  .meta({ id: 'GroupingExplained', description: 'The events as the processors would store them now. Nothing is written' })

const named = z.object({ id: z.string(), shortId: z.string(), title: z.string() })
const part = z.object({
  fingerprint: z.string().describe('That would decide'),
  count: z.number().describe('Events, weighted by sample rate'),
  sample: z.object({ eventId: z.string(), title: z.string(), culprit: z.string() }),
  rule: z.string().nullable().describe('The rule that would decide, in one line'),
  title: z.string().nullable().describe('What a rule would call it'),
})

export const groupingTrial = z
  .object({
    kinds: z.number().int().describe('Kinds of stored events looked at, a sample of each'),
    events: z.number().describe('Events that they stand for'),
    truncated: z.boolean().describe('There are more kinds; the rarest were left out'),
    unchanged: z.number().int().describe('Kinds whose fingerprints stay'),
    changed: z.number().int(),
    failed: z.number().int().describe('Kinds that a processor dropped or ran into its time limit for'),
    joins: z
      .array(
        z.object({ into: named.nullable().describe('Null for a new issue'), parts: z.array(part.extend({ issue: named.nullable() })) }),
      )
      .describe(`Events of several issues that would be one, at most ${LIMITS.regroupShown} of ${LIMITS.regroupParts} parts`),
    splits: z.array(z.object({ issue: named, parts: z.array(part) })).describe('Issues whose events would be in several'),
  })
  .meta({
    id: 'GroupingTrial',
    description: 'What would become of the issues, were their events to come again. Nothing is written',
  })
