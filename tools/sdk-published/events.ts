import { expect } from 'vitest'
import type { EventDetail, EventList } from '../../collector/api/types.ts'
import type { Product } from '../product.ts'

export type Event = EventDetail['event']

const get = async <T>(product: Product, path: string): Promise<T> => (await (await fetch(`${product.api}${path}`)).json()) as T

/** The one event that the service sent with that text in its message, once it is there: its issue may have events of other services, too. */
export async function eventOf(product: Product, service: string, text: string): Promise<Event> {
  const query = `/events?query=${encodeURIComponent(`service:${service}`)}`
  const found = async (): Promise<EventList['events']> =>
    (await get<EventList>(product, query)).events.filter(({ message }) => message.includes(text))
  await expect.poll(async () => (await found()).length, { timeout: 20_000 }).toBe(1)
  return (await get<EventDetail>(product, `/events/${(await found())[0]!.id}`)).event
}
