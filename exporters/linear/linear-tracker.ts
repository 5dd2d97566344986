import {
  type Alert,
  type Host,
  PermanentError,
  TICKETS_AT_ONCE,
  type Ticket,
  type TicketState,
  type Tracker,
  alertLinks,
  headline,
} from '../../collector/api.ts'
import { type CallLinear, callerOf } from './call-linear.ts'
import type { Config } from './config.ts'
import { uuidOf } from './uuid-of.ts'
import { markdownOf } from './write-ticket.ts'

/** States of a ticket that somebody is through with, whatever came of it. */
const DONE_TYPES = ['completed', 'canceled', 'duplicate']
/** Where a ticket goes that is open again: the first of these that the team has. */
const OPEN_TYPES = ['unstarted', 'backlog', 'triage', 'started']

interface State {
  id: string
  name: string
  type: string
  position: number
}
interface Nodes<T> {
  nodes: T[]
}

/**
 * Issues of Linear as tickets: https://linear.app/developers/graphql. Ids of tickets and comments are chosen here, of what they are about, so that
 * making one twice is refused on the other side.
 */
export class LinearTracker implements Tracker {
  readonly actor = 'linear'
  readonly findableAfterMs = 0
  readonly #settings: Config
  readonly #host: Pick<Host, 'id' | 'publicUrl'>
  readonly #call: CallLinear
  #team: Promise<string> | undefined

  constructor(settings: Config, host: Pick<Host, 'id' | 'publicUrl' | 'clock'>) {
    this.#settings = settings
    this.#host = host
    this.#call = callerOf(settings, host.clock)
  }

  async find(subject: string, signal: AbortSignal): Promise<Ticket | undefined> {
    const { issues } = await this.#call<{ issues: Nodes<{ id: string; identifier: string }> }>(FIND, { ids: [this.#idOf(subject)] }, signal)
    return issues.nodes[0] === undefined ? undefined : { id: issues.nodes[0].id, key: issues.nodes[0].identifier }
  }

  async create(subject: string, alert: Alert, signal: AbortSignal): Promise<Ticket> {
    const { label_ids, project_id, priorities } = this.#settings
    const id = this.#idOf(subject)
    const input = {
      id,
      teamId: await this.#teamId(signal),
      title: headline(alert),
      description: markdownOf(alert, this.#host.publicUrl()),
      priority: priorities[alert.severity ?? 'p3'],
      ...(label_ids.length === 0 ? {} : { labelIds: label_ids }),
      ...(project_id === undefined ? {} : { projectId: project_id }),
    }
    const { issue, alert: log } = alertLinks(alert, this.#host.publicUrl())
    try {
      type Made = { issueCreate: { issue: { id: string; identifier: string } } }
      const { issueCreate } = await this.#call<Made>(CREATE, { input, id, url: issue ?? log, title: 'Faultline' }, signal)
      return { id: issueCreate.issue.id, key: issueCreate.issue.identifier }
    } catch (error) {
      // Refused, it may be because it is there: no documented error says so.
      const found = error instanceof PermanentError ? await this.find(subject, signal) : undefined
      if (found === undefined) throw error
      return found
    }
  }

  async comment(ticket: Ticket, alert: Alert, signal: AbortSignal): Promise<void> {
    const input = { id: this.#commentId(ticket, alert), issueId: ticket.id, body: markdownOf(alert, this.#host.publicUrl()) }
    try {
      await this.#call(COMMENT, { input }, signal)
    } catch (error) {
      if (!(error instanceof PermanentError) || !(await this.hasComment(ticket, alert, signal))) throw error
    }
  }

  async hasComment(ticket: Ticket, alert: Alert, signal: AbortSignal): Promise<boolean> {
    const { comments } = await this.#call<{ comments: Nodes<unknown> }>(FIND_COMMENT, { id: this.#commentId(ticket, alert) }, signal)
    return comments.nodes.length > 0
  }

  async states(tickets: readonly Ticket[], signal: AbortSignal): Promise<Map<string, TicketState>> {
    const ids = tickets.map(({ id }) => id)
    type Found = { id: string; trashed: boolean | null; state: { type: string } }
    const { issues } = await this.#call<{ issues: Nodes<Found> }>(FIND, { ids }, signal)
    return new Map(issues.nodes.filter(({ trashed }) => trashed !== true).map(({ id, state }) => [id, stateOf(state)]))
  }

  async move(ticket: Ticket, to: TicketState, signal: AbortSignal): Promise<void> {
    type Found = { issue: { state: { type: string }; team: { states: Nodes<State> } } }
    const { issue } = await this.#call<Found>(STATES, { id: ticket.id }, signal)
    if (stateOf(issue.state) === to) return
    const states = issue.team.states.nodes.toSorted((a, b) => a.position - b.position)
    const wanted = this.#settings.states[to]?.toLowerCase()
    const types = to === 'done' ? DONE_TYPES : OPEN_TYPES
    const found =
      wanted === undefined
        ? types.map((type) => states.find((one) => one.type === type)).find((one) => one !== undefined)
        : states.find(({ name }) => name.toLowerCase() === wanted)
    if (found === undefined) {
      const names = states.map(({ name }) => `"${name}"`).join(', ')
      const what = wanted === undefined ? `that is ${to}` : `called "${this.#settings.states[to]}"`
      throw new PermanentError(`Cannot move ${ticket.key} as its team has no state ${what}: it has ${names}`)
    }
    await this.#call(UPDATE, { id: ticket.id, input: { stateId: found.id } }, signal)
  }

  /** Of this installation and exporter, too: others may write to the same workspace about an issue with the same id. */
  #idOf(subject: string): string {
    return uuidOf(`${this.#host.publicUrl()} ${this.#host.id} ${subject}`)
  }

  #commentId(ticket: Ticket, alert: Alert): string {
    return uuidOf(`${ticket.id} ${alert.id}`)
  }

  /** Asked once; a failure is not remembered. */
  async #teamId(signal: AbortSignal): Promise<string> {
    this.#team ??= this.#findTeam(signal)
    try {
      return await this.#team
    } catch (error) {
      this.#team = undefined
      throw error
    }
  }

  async #findTeam(signal: AbortSignal): Promise<string> {
    const { team } = this.#settings
    const { teams } = await this.#call<{ teams: Nodes<{ id: string }> }>(TEAM, { key: team }, signal)
    if (teams.nodes[0] === undefined) throw new PermanentError(`Cannot make a ticket as no team that the key may see is called ${team}`)
    return teams.nodes[0].id
  }
}

const stateOf = ({ type }: { type: string }): TicketState => (DONE_TYPES.includes(type) ? 'done' : 'open')

const FIND = `query Find($ids: [ID!]) {
  issues(filter: { id: { in: $ids } }, first: ${TICKETS_AT_ONCE}, includeArchived: true) { nodes { id identifier trashed state { type } } }
}`
// Mutations of one request are done one after the other, so the link is of the ticket that was just made.
const CREATE = `mutation Create($input: IssueCreateInput!, $id: String!, $url: String!, $title: String!) {
  issueCreate(input: $input) { success issue { id identifier } }
  attachmentLinkURL(issueId: $id, url: $url, title: $title) { success }
}`
const COMMENT = 'mutation Comment($input: CommentCreateInput!) { commentCreate(input: $input) { success } }'
const FIND_COMMENT = 'query FindComment($id: ID!) { comments(filter: { id: { eq: $id } }, first: 1) { nodes { id } } }'
const STATES = `query States($id: String!) {
  issue(id: $id) { state { type } team { states(first: 100) { nodes { id name type position } } } }
}`
const UPDATE = 'mutation Update($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { success } }'
const TEAM = 'query Team($key: String!) { teams(filter: { key: { eq: $key } }, first: 1) { nodes { id } } }'
