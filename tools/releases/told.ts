import type { SessionStatus } from '../../collector/api.ts'

/** One log record of a session, as a sender would make it. */
export interface Told {
  service: string
  environment: string
  release: string
  id: string
  name: 'session.start' | 'session.end'
  status?: SessionStatus
  user: string
  /** Milliseconds since the epoch. */
  at: number
}

/** What `GET /releases` must answer for one release of one service. */
export interface Expected {
  service: string
  version: string
  sessions: number
  errored: number
  crashed: number
  users: number
  crashedUsers: number
}

/** mulberry32: numbers from 0 to 1, the same for one seed. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const SERVICES = ['web', 'admin', 'kiosk']
const RELEASES = ['1.9.0', '1.10.0', '2.0.0-rc.1+build/7']
const ENVIRONMENTS = ['production', 'staging']

/**
 * Sessions of several services over a few hours, in a shuffled order: some only begin, some only end, some end several times (a page that is hidden
 * and shown again), get better or worse from end to end, crash after a good end, name their user late or never; ids come again in other services
 * and releases.
 */
export function makeSessions(count: number, seed: number, now: number): Told[] {
  const next = random(seed)
  const pick = <Item>(of: readonly Item[]): Item => of[Math.floor(next() * of.length)]!
  const records: Told[] = []
  for (let i = 0; i < count; i++) {
    const user = next() < 0.3 ? '' : `u${Math.floor((next() * count) / 4)}`
    const at = now - Math.floor(next() * 5 * 3_600_000)
    const of = { service: pick(SERVICES), environment: pick(ENVIRONMENTS), release: pick(RELEASES), id: `s${Math.floor(i * 0.9)}` }
    if (next() < 0.9) records.push({ ...of, name: 'session.start', user: next() < 0.5 ? '' : user, at })
    const ends = Math.floor(next() * 4)
    for (let end = 0; end < ends; end++) {
      const dice = next()
      const status = dice < 0.7 ? 'ok' : dice < 0.85 ? 'errored' : 'crashed'
      records.push({ ...of, name: 'session.end', status, user, at: Math.min(now, at + Math.floor(next() * 3_600_000)) })
    }
  }
  return shuffle(records, next)
}

export function shuffle<Item>(items: readonly Item[], next: () => number): Item[] {
  return items.map((item) => [next(), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item) // prettier-ignore
}

/** The plain count, by sets in memory. */
export function expectedOf(records: readonly Told[]): Expected[] {
  const groups = new Map<string, Told[]>()
  for (const record of records) {
    const key = `${record.service}\0${record.release}`
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.values()].map((group) => {
    const ids = (of: readonly Told[]): Set<string> => new Set(of.map(({ id }) => id))
    const users = (of: readonly Told[]): Set<string> => new Set(of.map(({ user }) => user).filter((user) => user !== ''))
    const crashed = group.filter(({ status }) => status === 'crashed')
    const errored = ids(group.filter(({ status }) => status === 'errored')).difference(ids(crashed))
    return {
      service: group[0]!.service,
      version: group[0]!.release,
      sessions: ids(group).size,
      errored: errored.size,
      crashed: ids(crashed).size,
      users: users(group).size,
      crashedUsers: users(crashed).size,
    }
  })
}

const attribute = (key: string, stringValue: string): object => ({ key, value: { stringValue } })

/** An OTLP request of these records, as JSON; resources as they come. Some senders name events by an attribute. */
export function requestOf(records: readonly Told[]): object {
  const resourceLogs = records.map(({ service, environment, release, id, name, status, user, at }, index) => {
    const attributes = [
      attribute('session.id', id),
      ...(user === '' ? [] : [attribute('user.id', user)]),
      ...(status === undefined ? [] : [attribute('faultline.session.status', status)]),
      ...(index % 3 === 0 ? [attribute('event.name', name)] : []),
    ]
    const resource = [
      attribute('service.name', service),
      attribute('service.version', release),
      attribute('deployment.environment.name', environment),
    ]
    const record = { timeUnixNano: `${at}000000`, attributes, ...(index % 3 !== 0 && { eventName: name }) }
    return { resource: { attributes: resource }, scopeLogs: [{ logRecords: [record] }] }
  })
  return { resourceLogs }
}
