import { answerOwnership, OWNERSHIP } from './fixture-ownership.ts'
import type { ArtifactList, GroupingTrial, IssueSummary, Problem, ProjectSettings } from '../src/lib/api/types.ts'

/** What was saved, and which releases were deleted. */
export interface Settings {
  saved: ProjectSettings
  /** As the next save finds it; larger than what was read where somebody else saved meanwhile. */
  version: number
  deleted: Set<string>
  /** Names of files that were uploaded, of release 1.4.3. */
  uploaded: string[]
}

export const newSettings = (): Settings => ({
  saved: { project: 'shop', version: 0, settings: { ownership: OWNERSHIP }, updatedAt: null, updatedBy: null },
  version: 0,
  deleted: new Set(),
  uploaded: [],
})

interface Body {
  version?: number
  settings?: ProjectSettings['settings']
  apply?: string
  sample?: string
  issue?: string
  text?: string
  rules?: string
}

type Answered = { status: number; body: unknown }

/** Undefined for what others answer. A rule whose type is `conflict` is met by somebody else's save, one of type `wrong` by a problem. */
export function answerSettings(method: string, url: URL, sent: string, state: Settings, issues: IssueSummary[]): Answered | undefined {
  const path = url.pathname.replace('/api/v1', '')
  if (path === '/artifacts' && method === 'POST') {
    state.uploaded = [...sent.matchAll(/filename="([^"]*)"/g)].map(([, name]) => name!)
    return { status: 200, body: { artifacts: state.uploaded.map(() => ({ new: true })) } }
  }
  const body = JSON.parse(sent) as Body
  const text = JSON.stringify(body.settings ?? {})
  if (path === '/openapi.json') return { status: 200, body: OPENAPI }
  if (text.includes('"wrong"')) return wrong
  const ownership = answerOwnership(path, body)
  if (ownership !== undefined) return ownership
  if (path === '/settings' && method === 'GET') return { status: 200, body: { ...state.saved, version: state.version } }
  if (path === '/settings' && method === 'PUT') {
    if (text.includes('conflict') && state.version === 0) state.version++
    if (body.version !== state.version) return { status: 409, body: problem('conflict', 409, 'Changed meanwhile', 'Read them again.') }
    state.version++
    state.saved = {
      ...state.saved,
      settings: { ...state.saved.settings, ...body.settings },
      updatedAt: new Date().toISOString(),
      updatedBy: 'local',
    }
    const applied = { joined: 3, suggested: [], titled: 1, kinds: 9, failed: 0, truncated: false }
    return { status: 200, body: { ...state.saved, version: state.version, ...(body.apply && { applied }) } }
  }
  if (path === '/grouping/test') return { status: 200, body: tryGrouping(issues) }
  if (path === '/scrub/test') {
    const redactions = [{ path: 'exceptions[0].message', rule: 'email', after: 'mail [redacted]' }]
    return { status: 200, body: { events: [{ id: body.sample === undefined ? 'a'.repeat(32) : null, lost: false, redactions }] } }
  }
  if (path === '/artifacts' && method === 'DELETE') {
    state.deleted.add(url.searchParams.get('release')!)
    return { status: 200, body: { deleted: 2 } }
  }
  return undefined
}

function tryGrouping([first, second, third]: IssueSummary[]): GroupingTrial {
  const named = ({ id, shortId, type, message }: IssueSummary) => ({ id, shortId, title: `${type}: ${message}` })
  const part = (issue: IssueSummary, fingerprint: string) => ({
    fingerprint: fingerprint.repeat(32),
    count: issue.count,
    sample: { eventId: issue.id, title: `${issue.type}: ${issue.message}`, culprit: issue.culprit },
    rule: 'match: { type: TypeError }',
    title: null,
  })
  return {
    kinds: 12,
    events: 4711,
    truncated: false,
    unchanged: 9,
    changed: 3,
    failed: 0,
    joins: [{ into: named(first!), parts: [{ ...part(second!, 'a'), issue: named(second!) }] }],
    splits: [{ issue: named(third!), parts: [part(third!, 'b'), part(third!, 'c')] }],
  }
}

export function listArtifacts(state: Settings, params: URLSearchParams, now: number): ArtifactList {
  const wanted = params.get('release')
  const ofRelease = (release: string) => (name: string, index: number) => ({
    id: `${release}${index}`,
    project: 'shop',
    service: 'storefront',
    release,
    dist: '',
    name,
    kind: name.endsWith('.map') ? ('map' as const) : ('source' as const),
    debugId: '85314830-023f-4cf1-a267-535f4e37bb17',
    mapName: '',
    hash: 'f'.repeat(64),
    size: 1_400_000 * (index + 1),
    uploadedAt: new Date(now - 3_600_000).toISOString(),
    usedAt: new Date(now - 60_000).toISOString(),
  })
  const built = ['~/assets/app-3f2a.js', '~/assets/app-3f2a.js.map']
  const files = [...state.uploaded.map(ofRelease('1.4.3')), ...built.map(ofRelease('1.4.2')), ...built.map(ofRelease('1.4.1'))]
  const artifacts = files.filter(({ release }) => !state.deleted.has(release) && (wanted === null || wanted === release))
  return { artifacts, nextCursor: null, total: artifacts.length }
}

const problem = (kind: string, status: number, title: string, detail: string): Problem => ({
  type: `/api/v1/problems#${kind}`,
  title,
  status,
  detail,
})

const wrong: Answered = {
  status: 400,
  body: {
    ...problem('bad-request', 400, 'The request can not be understood', ''),
    errors: [{ at: 'body.settings.grouping.rules[0].match.type', expected: 'another type' }],
  },
}

const enumOf = (...names: string[]) => ({ items: { enum: names } })
/** As much of the description of the API as the page reads. */
const OPENAPI = {
  paths: {
    '/settings': {
      put: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                properties: {
                  settings: {
                    properties: {
                      scrub: {
                        anyOf: [{ properties: { disable: enumOf('email', 'card_number', 'phone'), enable: enumOf('phone') } }],
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    '/scrub/test': {},
  },
}
