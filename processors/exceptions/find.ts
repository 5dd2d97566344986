import {
  type ConsumeResult,
  extract,
  LIMITS,
  type OtlpRequest,
  OversizeOtlp,
  type RawExceptions,
  type ResourceSummary,
  type Route,
  route,
  summarize,
  UsageCount,
  weigh,
  whoseHits,
} from '../../collector/api.ts'
import type { Admit, Arrival } from './admit.ts'

export interface Found extends ConsumeResult {
  /** One for each project. */
  raw: RawExceptions[]
  /** Items of every service in the request, and what was refused of them; its exceptions count where their events are made. */
  usage: UsageCount
  /** Spans and records with an exception that may not pass. All items count as rejected where none of them may. */
  refused: number
}

/** A span or record with an exception. */
interface Hit {
  index: number
  resource: number
  project: string
  who: Omit<ResourceSummary, 'items'>
}

/** From a request to what goes on to the inbox. Throws `OversizeOtlp` where its exceptions would become too much to take any of them. */
export function find(request: OtlpRequest, routing: readonly Route[], admit: Admit): Found {
  const summary = summarize(request)
  // A key brings its own table; that of the config is for those who come without one.
  const table = request.sender.key === undefined ? routing : (request.sender.routing ?? [])
  const usage = new UsageCount(request.receivedAt)
  usage.addItems(request.signal === 'logs' ? 'logs' : 'traces', summary, table, request.sender.project)
  if (request.hits.count === 0) return { raw: [], usage, rejected: 0, refused: 0 }

  const projects = new Map<Hit['who'], string>()
  const hits = whoseHits(request, summary).map(({ resource, who }, index): Hit => {
    let project = projects.get(who)
    if (project === undefined) projects.set(who, (project = route(table, who, request.sender.project)))
    return { index, who, resource, project }
  })
  const [fitting, tooLarge] = fit(request, hits)
  const admitted = applyAdmission(fitting, request, admit)
  const refused = [...tooLarge, ...admitted.refused]
  if (admitted.hits.length === 0 && admitted.refused.length > 0) {
    // The sender is told to come again with all of it: then nothing of this attempt counts.
    return { raw: [], usage: new UsageCount(request.receivedAt), rejected: request.items, reason: admitted.reason, refused: refused.length }
  }
  for (const { who, project } of refused) usage.addDrop({ ...who, project }, 'refused')
  const reasons = [...(admitted.refused.length > 0 ? [admitted.reason] : []), ...(tooLarge.length > 0 ? [TOO_LARGE] : [])]
  const raw = cutDown(request, admitted.hits, summary, table)
  const found: Found = { raw, usage, rejected: refused.length, refused: refused.length }
  if (reasons.length > 0) found.reason = reasons.join(' ')
  return found
}

const TOO_LARGE = `Cannot take all exceptions of a request that would become more than ${LIMITS.requestEventBytes / 2 ** 20} MiB of events: send smaller requests.`

/** Those whose events stay within LIMITS.requestEventBytes together, and the others. */
function fit(request: OtlpRequest, hits: Hit[]): [fitting: Hit[], tooLarge: Hit[]] {
  const weights = weigh(request, LIMITS.requestEventBytes)
  if (weights === undefined) return [hits, []]
  const fitting: Hit[] = []
  const tooLarge: Hit[] = []
  let bytes = 0
  for (const hit of hits) {
    const weight = weights[hit.index]!
    if (bytes + weight > LIMITS.requestEventBytes) tooLarge.push(hit)
    else {
      bytes += weight
      fitting.push(hit)
    }
  }
  if (fitting.length === 0) throw new OversizeOtlp(TOO_LARGE)
  return [fitting, tooLarge]
}

function applyAdmission(hits: Hit[], request: OtlpRequest, admit: Admit): { hits: Hit[]; refused: Hit[]; reason: string } {
  const { key, address } = request.sender
  const arrivals = new Map<string, Arrival>()
  const known = new Map<Hit['who'], Arrival>()
  for (const { project, who } of hits) {
    let arrival = known.get(who)
    if (arrival === undefined) {
      const id = idOf(project, who.service)
      arrival = arrivals.get(id) ?? { key, address, project, service: who.service, count: 0 }
      arrivals.set(id, arrival)
      known.set(who, arrival)
    }
    arrival.count++
  }
  const { admitted, reason = 'Cannot take more exceptions as a rate limit is reached.' } = admit([...arrivals.values()])
  const total = admitted.reduce((sum, count) => sum + count, 0)
  if (total === hits.length) return { hits, refused: [], reason }

  const left = new Map([...arrivals.keys()].map((id, index) => [id, admitted[index] ?? 0]))
  const taken: Hit[] = []
  const refused: Hit[] = []
  for (const hit of hits) {
    const id = idOf(hit.project, hit.who.service)
    const room = left.get(id) ?? 0
    left.set(id, room - 1)
    if (room > 0) taken.push(hit)
    else refused.push(hit)
  }
  return { hits: taken, refused, reason }
}

function idOf(project: string, service: string): string {
  return `${project}\0${service}`
}

/** A request for each project. What surrounds an exception is looked for in the resources of its own project alone. */
function cutDown(
  request: OtlpRequest,
  hits: readonly Hit[],
  summary: readonly ResourceSummary[],
  table: readonly Route[],
): RawExceptions[] {
  const byProject = new Map<string, { hits: number[]; resources: Set<number> }>()
  for (const { project, index, resource } of hits) {
    let part = byProject.get(project)
    if (part === undefined) byProject.set(project, (part = { hits: [], resources: new Set() }))
    part.hits.push(index)
    part.resources.add(resource)
  }
  summary.forEach((who, resource) => byProject.get(route(table, who, request.sender.project))?.resources.add(resource))
  const projects = [...byProject.keys()]
  const parts = [...byProject.values()].map((part) => ({ hits: part.hits, resources: [...part.resources].sort((a, b) => a - b) }))
  const { encoding, receivedAt } = request
  const signal = request.signal === 'logs' ? 'logs' : 'traces'
  return extract(request, parts).map((body, index): RawExceptions => {
    const items = parts[index]!.hits.length
    return { project: projects[index]!, signal, encoding, receivedAt, items, body, ...(request.errors && { errors: true }) }
  })
}
