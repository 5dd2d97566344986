import { z } from 'zod'
import { LIMITS } from '../model/limits.ts'
import { scrubSettings } from '../model/scrub-settings.ts'

/** Events of one dry run: batches wait meanwhile. */
export const MAX_TRIED = 20

/** UTF-16 units shown of a value after scrubbing. */
export const SHOWN_LENGTH = 500

const text = z.string().max(LIMITS.stackLength)
const values = z.record(z.string(), z.json())

/** Like an event as `GET /events/{id}` shows it, as far as a person wants to write one. */
const sampleEvent = z.strictObject({
  type: text.optional(),
  message: text.optional(),
  stack: text.optional(),
  service: text.optional(),
  attributes: values.optional(),
  resource: values.optional(),
  user: z.strictObject({ id: text.optional(), email: text.optional(), name: text.optional(), ip: text.optional() }).optional(),
  request: z.strictObject({ method: text.optional(), url: text.optional(), route: text.optional(), userAgent: text.optional() }).optional(),
  span: z.strictObject({ name: text }).optional(),
  breadcrumbs: z
    .array(z.strictObject({ category: text.optional(), message: text.optional(), data: values.optional() }))
    .max(LIMITS.breadcrumbs)
    .optional(),
})

export type SampleEvent = z.output<typeof sampleEvent>

export const scrubTest = z
  .strictObject({
    project: z.string().min(1).max(64).default('default'),
    settings: scrubSettings.prefault({}).describe("Instead of the project's own, which stay as they are"),
    event: z.string().max(64).optional().describe('The id of a stored event, of whatever project'),
    recent: z.number().int().min(1).max(MAX_TRIED).optional().describe('So many of the newest events of the project'),
    sample: z
      .union([text, sampleEvent])
      .optional()
      .describe('A text, taken as a message, or an event; neither stored nor logged. Stored events have been scrubbed before'),
  })
  .refine(({ event, recent, sample }) => [event, recent, sample].filter((one) => one !== undefined).length === 1, {
    error: 'one of event, recent and sample',
  })

export const scrubTested = z
  .object({
    events: z.array(
      z.object({
        id: z.string().nullable().describe('Null for a sample'),
        lost: z
          .boolean()
          .describe('A processor behind scrub drops it, or the run did not end in time; then there are no redactions to tell'),
        redactions: z.array(
          z.object({
            path: z.string().describe('Where, a JSON path within the event; of frames the whole list'),
            rule: z.string(),
            after: z
              .string()
              .nullable()
              .describe(`What would be stored there, at most ${SHOWN_LENGTH} characters; null where it is gone, or is a list of frames`),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ScrubTested', description: 'What would be redacted, in the order of the events' })
