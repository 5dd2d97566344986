import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type Consumer, type ExceptionEvent, failpoint, type Host, type Session, toMs, type Usage } from '../../collector/api.ts'
import { chooseExcluded } from './choose.ts'
import { listSegments, segmentFile } from './files.ts'
import { Draft, Journal } from './journal.ts'
import { INBOX } from './limits.ts'
import { quarantine } from './quarantine.ts'
import { type BlockLimits, type Contents, type NextBlock, type OpenRequest, readNext, readRange } from './read-block.ts'
import { type Block, type LaneState, type Position, readState, writeState } from './state.ts'
import { type Dropped, usageOf } from './usage.ts'

/** Which of these ids are stored already. */
export type Known = (ids: readonly string[]) => Promise<ReadonlySet<string>>

/** What is behind the inbox. */
export interface Next {
  exceptions?: Consumer<'exceptions'>
  sessions?: Consumer<'sessions'>
}

export interface LaneOptions {
  limits: BlockLimits
  /** Error keys that are remembered. */
  keys: number
}

/** Hands on the records of one project, block by block, each recorded before it is sent and done before the next. */
export class LaneReader {
  /** Of the oldest event or session in the block in flight, in milliseconds. */
  oldest: number | undefined
  readonly #folder: string
  readonly #host: Host
  readonly #next: Next
  readonly #known: Known
  readonly #options: LaneOptions
  readonly #journal: Journal
  #state: LaneState
  readonly #open: OpenRequest = {}
  /** Set while the recorded block is one that an earlier attempt, perhaps of an earlier process, has sent. */
  #replay: boolean
  /** Segments before it are gone. */
  #lastDeleted = -1
  /** Token of the block behind which nothing has been read for the next. */
  #last = ''
  /** What was read ahead behind it. */
  #ahead: { behind: Position; found: NextBlock } | undefined
  #doubt: { segment: number; offset: number; since: number } | undefined

  constructor(folder: string, host: Host, next: Next, known: Known, options: LaneOptions) {
    this.#folder = folder
    this.#host = host
    this.#next = next
    this.#known = known
    this.#options = options
    this.#journal = new Journal(folder, options.keys)
    this.#state = readState(folder)
    this.#replay = this.#state.block !== undefined
  }

  /** One block. Resolves to how much was in it, undefined when there is none; rejects when the next component did not take it: call again, later. */
  async step(): Promise<number | undefined> {
    const { block } = this.#state
    if (block !== undefined) {
      const found = readRange(this.#folder, block.from, block.to, this.#open)
      await this.#send(block, found)
      return itemsIn(found)
    }
    this.#last = ''
    const found = this.#takeAhead() ?? readNext(this.#folder, this.#state.consumed, this.#options.limits, this.#settled(), this.#open)
    if (found === undefined) return undefined
    if ('moved' in found) {
      this.#write({ consumed: found.moved })
      this.#deleteConsumed()
      return undefined
    }
    if ('doubt' in found) {
      this.#doubtAt(found.doubt)
      return undefined
    }
    this.#doubt = undefined
    for (const { from, bytes } of found.corrupt) this.#quarantine(found.from.segment, from, bytes)
    const decided = await this.#decide(found)
    failpoint('inbox.before_block_record')
    this.#write({ consumed: this.#state.consumed, block: decided })
    failpoint('inbox.after_block_record')
    await this.#send(decided, found)
    return itemsIn(found)
  }

  async #decide(found: Contents & { from: Position; to: Position }): Promise<Block> {
    const ids = found.events.map((event) => event.id)
    const known = ids.length === 0 ? new Set<string>() : await this.#known(ids)
    const excluded = chooseExcluded(found.events, found.groups, known, new Draft(this.#journal))
    return { token: randomUUID(), from: found.from, to: found.to, excluded }
  }

  async #send(block: Block, { events, groups, fresh, sameError, usage, sessions }: Contents): Promise<void> {
    const firsts = [events[0], sessions[0]].filter((one) => one !== undefined)
    this.oldest = firsts.length === 0 ? undefined : Math.min(...firsts.map(({ receivedAt }) => toMs(receivedAt)))
    const reasons = new Map(block.excluded)
    const sent: ExceptionEvent[] = []
    const uncounted: ExceptionEvent[] = []
    const draft = new Draft(this.#journal)
    const dropped: Dropped[] = sameError.map((event) => [event, 'same_error'])
    let duplicates = 0
    for (let index = 0; index < events.length; index++) {
      const event = events[index] as ExceptionEvent
      const reason = reasons.get(index)
      if (reason !== 'duplicate') draft.add(event, groups[index] as number)
      if (reason === undefined) {
        sent.push(event)
        if (fresh[index] === true) uncounted.push(event)
        continue
      }
      // A request sent again is no loss that its sender should hear of.
      if (reason === 'duplicate') duplicates++
      else dropped.push([event, reason])
    }
    const counts = [...usage, ...usageOf(uncounted, dropped)]
    await this.#handOn(block, sent, counts, sessions)
    this.#journal.commit(draft)
    failpoint('inbox.before_consumed')
    this.#write({ consumed: block.to })
    failpoint('inbox.after_consumed')
    this.#replay = false
    this.oldest = undefined
    if (duplicates > 0) this.#host.metrics.add('faultline_inbox_dropped', duplicates, { reason: 'duplicate' })
    for (const [, reason] of dropped) this.#host.metrics.add('faultline_inbox_dropped', 1, { reason })
    if (block.from.segment !== this.#lastDeleted) this.#deleteConsumed()
    this.#lastDeleted = block.from.segment
  }

  /** A block that the second consumer refuses comes again to the first, which knows its token. */
  async #handOn({ token, to }: Block, events: ExceptionEvent[], usage: Usage[], sessions: Session[]): Promise<void> {
    const { exceptions, sessions: toSessions } = this.#next
    const block = { token, replay: this.#replay }
    this.#last = token
    const ahead = (): readonly ExceptionEvent[] | undefined => (this.#last === token ? this.#lookAhead(to)?.events : undefined)
    if (events.length + usage.length + sessions.length > 0) this.#replay = true
    if (events.length + usage.length > 0) await exceptions?.consume(events, { block, usage, ahead })
    if (sessions.length > 0) await toSessions?.consume(sessions, { block })
    // The config had a pipeline for them when they came.
    const unread = (exceptions === undefined ? events.length : 0) + (toSessions === undefined ? sessions.length : 0)
    if (unread > 0) this.#host.metrics.add('faultline_inbox_dropped', unread, { reason: 'no_pipeline' })
  }

  /** What lies behind a block, where that is enough for a block of its own; the same each time it is asked. */
  #lookAhead(behind: Position): NextBlock | undefined {
    if (this.#ahead !== undefined && isSame(this.#ahead.behind, behind)) return this.#ahead.found
    const found = readNext(this.#folder, behind, this.#options.limits, false, this.#open)
    if (found === undefined || !('events' in found) || found.corrupt.length > 0 || itemsIn(found) < INBOX.aheadEvents) return undefined
    this.#ahead = { behind, found }
    return found
  }

  #takeAhead(): NextBlock | undefined {
    const ahead = this.#ahead
    this.#ahead = undefined
    return ahead !== undefined && isSame(ahead.behind, this.#state.consumed) ? ahead.found : undefined
  }

  #write(state: LaneState): void {
    writeState(this.#folder, state)
    this.#state = state
  }

  /** The last segment stays, also when all of it is consumed: the writing half may have it open, and counts on from its number. */
  #deleteConsumed(): void {
    for (const number of listSegments(this.#folder)) {
      if (number < this.#state.consumed.segment) rmSync(segmentFile(this.#folder, number), { force: true })
    }
  }

  #settled(): boolean {
    return this.#doubt !== undefined && this.#host.clock.nowMs() - this.#doubt.since >= INBOX.settleMs
  }

  #doubtAt({ segment, offset }: Position): void {
    if (this.#doubt?.segment === segment && this.#doubt.offset === offset) return
    this.#doubt = { segment, offset, since: this.#host.clock.nowMs() }
  }

  #quarantine(segment: number, offset: number, bytes: Buffer): void {
    quarantine(this.#folder, segment, offset, bytes)
    this.#host.metrics.add('faultline_inbox_dropped', 1, { reason: 'corrupt' })
    this.#host.log.error('Skipped bytes of the inbox that can not be read', { segment, offset, bytes: bytes.length })
  }
}

const itemsIn = ({ events, sessions }: Contents): number => events.length + sessions.length

const isSame = (a: Position, b: Position): boolean => a.segment === b.segment && a.offset === b.offset && a.event === b.event
