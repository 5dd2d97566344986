import type { Attributes } from '../model/attributes.ts'
import type { ExceptionEvent } from '../model/event.ts'
import type { Queries } from '../store/queries.ts'
import { noInput } from './inputs.ts'
import { ApiProblem } from './problem.ts'
import { route, type Route } from './route.ts'
import * as schemas from './scrub-schemas.ts'

export const SCRUB_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/scrub/test',
    summary: 'Try settings of scrubbing before they are saved: what would be redacted, and what would be stored instead',
    query: noInput,
    body: schemas.scrubTest,
    response: schemas.scrubTested,
    answer: async ({ body }, { queries, rerun, clock }) => {
      if (!rerun.has('scrub'))
        throw new ApiProblem('bad-request', 'Cannot try settings of scrubbing as no pipeline behind the inbox has the processor scrub.')
      const { project, settings, event, recent, sample } = body
      const events =
        sample === undefined
          ? await findEvents(queries, project, event === undefined ? { recent: recent! } : { event })
          : [sampleOf(sample, project, `${clock.nowMs()}000000`)]
      const results = await rerun(
        // What was redacted when they came is not what these settings would do.
        events.map((one) => ({ ...one, scrubbed: [] })),
        'scrub',
        { settings: { scrub: settings } },
      )
      return {
        events: results.map((result, i) => ({
          id: sample === undefined ? events[i]!.id : null,
          lost: result === undefined,
          redactions: (result?.scrubbed ?? []).map(({ path, rule }) => ({ path, rule, after: shown(result!, path) })),
        })),
      }
    },
  }),
]

async function findEvents(queries: Queries, project: string, which: { event: string } | { recent: number }): Promise<ExceptionEvent[]> {
  const ids = 'event' in which ? [which.event] : (await queries.listEvents({ project, limit: which.recent })).events.map(({ id }) => id)
  const details = await Promise.all(ids.map((id) => queries.getEvent(id)))
  if ('event' in which && details[0] === undefined) throw new ApiProblem('not-found', `There is no event with id ${which.event}.`)
  return details.flatMap((detail) => (detail === undefined ? [] : [detail.event]))
}

/** A whole event around what a person wrote. */
function sampleOf(sample: string | schemas.SampleEvent, project: string, time: string): ExceptionEvent {
  const said = typeof sample === 'string' ? { message: sample } : sample
  const { type = 'Error', message = '', stack = '', service = 'sample', attributes = {}, resource = {}, breadcrumbs = [] } = said
  return {
    id: '0'.repeat(32),
    project,
    signal: 'events',
    time,
    receivedAt: time,
    service,
    environment: '',
    release: '',
    level: 'error',
    exceptions: [{ type, message, frames: [], stack }],
    breadcrumbs: breadcrumbs.map(({ category = '', message: text = '', data = {} }) => ({
      time,
      category,
      message: text,
      level: 'info',
      data: data as Attributes,
    })),
    trace: [],
    attributes: attributes as Attributes,
    resource: resource as Attributes,
    ...(said.user && { user: said.user as NonNullable<ExceptionEvent['user']> }),
    ...(said.request && { request: said.request as NonNullable<ExceptionEvent['request']> }),
    ...(said.span && { span: { name: said.span.name, kind: 0, status: { code: 0, message: '' } } }),
    scrubbed: [],
    notes: [],
    sampleRate: 1,
  }
}

/** What stands at a path of `scrubbed`, `attributes.a["b.c"][0]`. */
function shown(event: ExceptionEvent, path: string): string | null {
  let value: unknown = event
  for (const [, name, place, quoted] of path.matchAll(/\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    if (typeof value !== 'object' || value === null) return null
    const key = name ?? place ?? (JSON.parse(quoted!) as string)
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
  }
  if (value === undefined || value === null || path.endsWith('.frames')) return null
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, schemas.SHOWN_LENGTH)
}
