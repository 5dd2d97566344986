import { type Alert, PermanentError, type Ticket, type TicketState, type Tracker, headline } from '../../collector/api.ts'
import { type CallJira, callerOf } from './call-jira.ts'
import type { Config } from './config.ts'
import { documentOf, markOf } from './document.ts'

/** Among so many of the newest comments one that may have been written is looked for. */
const COMMENTS_LOOKED_AT = 50

interface Found {
  issues?: { id: string; key: string; fields?: { status?: Status } }[]
}
interface Status {
  /** `new`, `indeterminate`, `done`, or `undefined`. */
  statusCategory?: { key?: string }
}
interface Transition {
  id: string
  name: string
  to?: Status
}

/** Issues of Jira Cloud as tickets: https://developer.atlassian.com/cloud/jira/platform/rest/v3/. */
export class JiraTracker implements Tracker {
  readonly actor = 'jira'
  /**
   * A search may miss what was written shortly before, "a few seconds to minutes":
   * https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile/.
   */
  readonly findableAfterMs = 120_000
  readonly #settings: Config
  readonly #publicUrl: () => string
  readonly #call: CallJira

  constructor(settings: Config, publicUrl: () => string) {
    this.#settings = settings
    this.#publicUrl = publicUrl
    this.#call = callerOf(settings)
  }

  async find(subject: string, signal: AbortSignal): Promise<Ticket | undefined> {
    const jql = `project = "${this.#settings.project}" AND labels = "${labelOf(subject)}" ORDER BY created ASC`
    const { issues = [] } = (await this.#call('POST', 'search/jql', { jql, maxResults: 1, fields: ['status'] }, signal)) as Found
    return issues[0] === undefined ? undefined : ticketOf(issues[0])
  }

  async create(subject: string, alert: Alert, signal: AbortSignal): Promise<Ticket> {
    const { project, issue_type, labels, priorities } = this.#settings
    const priority = priorities[alert.severity ?? 'p3']
    const fields = {
      project: { key: project },
      issuetype: { name: issue_type },
      summary: headline(alert),
      description: documentOf(alert, this.#publicUrl()),
      labels: [labelOf(subject), ...labels],
      ...(priority === undefined ? {} : { priority: { name: priority } }),
    }
    return ticketOf((await this.#call('POST', 'issue', { fields }, signal)) as Ticket)
  }

  async comment({ id }: Ticket, alert: Alert, signal: AbortSignal): Promise<void> {
    await this.#call('POST', `issue/${id}/comment`, { body: documentOf(alert, this.#publicUrl()) }, signal)
  }

  async hasComment({ id }: Ticket, alert: Alert, signal: AbortSignal): Promise<boolean> {
    const path = `issue/${id}/comment?orderBy=-created&maxResults=${COMMENTS_LOOKED_AT}`
    const { comments = [] } = (await this.#call('GET', path, undefined, signal)) as { comments?: { body?: unknown }[] }
    return comments.some(({ body }) => JSON.stringify(body ?? '').includes(markOf(alert)))
  }

  async states(tickets: readonly Ticket[], signal: AbortSignal): Promise<Map<string, TicketState>> {
    const body = { issueIdsOrKeys: tickets.map(({ id }) => id), fields: ['status'] }
    const { issues = [] } = (await this.#call('POST', 'issue/bulkfetch', body, signal)) as Found
    return new Map(issues.map(({ id, fields }) => [id, stateOf(fields?.status)]))
  }

  async move(ticket: Ticket, to: TicketState, signal: AbortSignal): Promise<void> {
    if ((await this.states([ticket], signal)).get(ticket.id) === to) return
    const { transitions = [] } = (await this.#call('GET', `issue/${ticket.id}/transitions`, undefined, signal)) as {
      transitions?: Transition[]
    }
    const wanted = this.#settings.transitions[to]?.toLowerCase()
    const found = transitions.find((one) => (wanted === undefined ? stateOf(one.to) === to : one.name.toLowerCase() === wanted))
    if (found === undefined) {
      const names = transitions.map(({ name }) => `"${name}"`).join(', ') || 'none'
      const what = wanted === undefined ? `to a status that is ${to}` : `called "${this.#settings.transitions[to]}"`
      throw new PermanentError(`Cannot move ${ticket.key} as it has no transition ${what}: it has ${names}`)
    }
    await this.#call('POST', `issue/${ticket.id}/transitions`, { transition: { id: found.id } }, signal)
  }
}

/** Labels have no spaces; what subjects are made of has none either. */
const labelOf = (subject: string): string => `faultline-${subject.replace(/[^0-9a-zA-Z_-]+/g, '-').slice(0, 200)}`

const stateOf = (status: Status | undefined): TicketState => (status?.statusCategory?.key === 'done' ? 'done' : 'open')

function ticketOf({ id, key }: { id?: unknown; key?: unknown }): Ticket {
  // They become parts of addresses.
  if (typeof id !== 'string' || !/^\d+$/.test(id) || typeof key !== 'string')
    throw new PermanentError('Jira answered an issue without id and key')
  return { id, key }
}
