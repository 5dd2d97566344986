import { setTimeout as sleep } from 'node:timers/promises'
import type { EventDetail, Issue, IssueList } from '../../collector/api/types.ts'
import type { Product } from '../product.ts'

/** An issue as a person sees it, with its newest event. */
export interface SeenIssue {
  type: string
  message: string
  events: number
  /** The newest call of the application. */
  top: { function: string; file: string; line: number }
  event: EventDetail['event']
}

/** Long enough that a second delivery of the same event has arrived too. */
const SETTLE_MS = 1_500

/** The issues of a service once they have so many events together; by type. Fails by what the caller expects of fewer, after `within` milliseconds. */
export async function issuesOf(product: Product, service: string, events: number, within = 30_000): Promise<SeenIssue[]> {
  const list = (): Promise<IssueList> => get(product, `/issues?query=${encodeURIComponent(`service:${service}`)}`)
  const total = ({ issues }: IssueList): number => issues.reduce((sum, { count }) => sum + count, 0)
  for (let waited = 0; waited < within && total(await list()) < events; waited += 200) await sleep(200)
  await sleep(SETTLE_MS)
  const seen = await Promise.all(
    (await list()).issues.map(async ({ id, count }) => {
      const issue = await get<Issue>(product, `/issues/${id}`)
      const { event } = await get<EventDetail>(product, `/events/${issue.latestEventId}`)
      const [exception] = event.exceptions
      const top = exception?.frames.find((frame) => frame.inApp)
      return {
        type: exception!.type,
        message: exception!.message,
        events: count,
        top: { function: top?.function ?? '', file: top?.file ?? '', line: top?.line ?? 0 },
        event,
      }
    }),
  )
  return seen.sort((a, b) => (a.type + a.message < b.type + b.message ? -1 : 1))
}

async function get<T>(product: Product, path: string): Promise<T> {
  const response = await fetch(product.api + path)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
