import type { Key, KeyChange, KeyList, KeyToCreate, KeyWithSecret } from '../src/lib/api/types.ts'

const iso = (ms: number): string => new Date(ms).toISOString()

function makeKey(n: number, more: Partial<Key>, now: number): Key {
  const key = `fl_${n.toString(16).repeat(32).slice(0, 32)}`
  return {
    key,
    project: 'shop',
    name: 'key',
    state: 'enabled',
    allowedOrigins: [],
    requireSignature: false,
    routing: [],
    createdAt: iso(now),
    createdBy: 'local',
    expiresAt: null,
    lastUsedAt: null,
    oldSecretUntil: null,
    dsn: `http://${key}@127.0.0.1:4318`,
    ...more,
  }
}

export const newKeys = (now: number): Key[] => [
  makeKey(
    3,
    {
      name: 'Storefront in browsers',
      allowedOrigins: ['https://shop.example.com', 'https://*.preview.shop.example.com'],
      createdAt: iso(now - 3_600_000),
      lastUsedAt: iso(now - 70_000),
    },
    now,
  ),
  makeKey(
    2,
    {
      name: 'Servers',
      requireSignature: true,
      routing: [{ service: 'pay*', project: 'billing' }],
      createdAt: iso(now - 86_400_000 * 40),
      lastUsedAt: iso(now - 130_000),
      oldSecretUntil: iso(now + 40_000_000),
      expiresAt: iso(now + 86_400_000 * 300),
    },
    now,
  ),
  makeKey(
    1,
    { name: 'The agency that built the first version of the page', state: 'disabled', createdAt: iso(now - 86_400_000 * 400) },
    now,
  ),
]

/** As the server answers; a key of which an origin has a path is refused. Keys are changed in place. */
export function answerKeys(method: string, url: URL, body: object, keys: Key[], now: number): { status: number; body: unknown } {
  const [, id, act] = /^\/api\/v1\/keys(?:\/(\w+)(?:\/(\w+))?)?$/.exec(url.pathname) ?? []
  const known = keys.find(({ key }) => key === id)
  const sent = body as Partial<KeyToCreate> & KeyChange & { overlap?: string }
  if (sent.allowedOrigins?.some((origin) => origin.endsWith('/'))) {
    const problem = { type: '/api/v1/problems#bad-request', title: 'The request can not be understood', status: 400, detail: 'See errors.' }
    return { status: 400, body: { ...problem, errors: [{ at: 'body.allowedOrigins.0', expected: 'an origin without a path' }] } }
  }
  if (method === 'GET') {
    const found = keys.filter(({ project }) => project === (url.searchParams.get('project') ?? project))
    return { status: 200, body: { keys: found, nextCursor: null, total: found.length } satisfies KeyList }
  }
  if (method === 'POST' && known === undefined) {
    const made = makeKey(keys.length + 1, sent as Partial<Key>, now)
    keys.unshift(made)
    return { status: 200, body: { ...made, secret: `fls_${'A1b-'.repeat(11).slice(0, 43)}` } satisfies KeyWithSecret }
  }
  if (act === 'rotate') {
    known!.oldSecretUntil = sent.overlap === '0' ? null : iso(now + 86_400_000)
    return { status: 200, body: { ...known!, secret: `fls_${'Z9_y'.repeat(11).slice(0, 43)}` } satisfies KeyWithSecret }
  }
  Object.assign(known!, sent)
  return { status: 200, body: known }
}
