import { expect } from 'vitest'
import type { EventDetail, EventList, Issue, IssueList } from '../../collector/api/types.ts'
import type { Product } from '../product.ts'

export interface Found {
  issue: Issue
  event: EventDetail['event']
}

const get = async <T>(product: Product, path: string): Promise<T> => (await (await fetch(`${product.api}${path}`)).json()) as T

/** All issues of the service with that text in their type and message. */
export async function issuesOf(product: Product, service: string, text = ''): Promise<IssueList['issues']> {
  const { issues } = await get<IssueList>(product, `/issues?query=${encodeURIComponent(`service:${service}`)}`)
  return issues.filter(({ type, message }) => `${type}: ${message}`.includes(text))
}

/** The one issue of the service with that text in its type and message, once it is there, with its latest event. */
export async function issueOf(product: Product, service: string, text: string): Promise<Found> {
  await expect.poll(async () => (await issuesOf(product, service, text)).length, { timeout: 20_000 }).toBe(1)
  const issue = await get<Issue>(product, `/issues/${(await issuesOf(product, service, text))[0]!.id}`)
  const { event } = await get<EventDetail>(product, `/events/${issue.latestEventId}`)
  return { issue, event }
}

/** The one event that the service sent with that text in its message, once it is there: its issue may have events of other services, too. */
export async function eventOf(product: Product, service: string, text: string): Promise<Found['event']> {
  const query = `/events?query=${encodeURIComponent(`service:${service}`)}`
  const found = async (): Promise<EventList['events']> =>
    (await get<EventList>(product, query)).events.filter(({ message }) => message.includes(text))
  await expect.poll(async () => (await found()).length, { timeout: 20_000 }).toBe(1)
  return (await get<EventDetail>(product, `/events/${(await found())[0]!.id}`)).event
}
