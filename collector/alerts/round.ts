import type { Alert, AlertSubject } from '../model/alert.ts'
import type { AlertLogDocument, SuppressedBy } from '../store/alerts/alert-documents.ts'
import type { Facts } from './facts.ts'
import { hashOf, type Finding } from './finding.ts'
import type { NoiseSettings } from './settings.ts'
import type { AlertState } from './state.ts'

/** One second of the evaluator: what it knows, and what it decides. */
export interface Round {
  /** Milliseconds since the epoch, a whole second. */
  at: number
  state: AlertState
  facts: Facts
  noise: NoiseSettings
  /** Ids of the exporters that alerts can go to. */
  channels: readonly string[]
  /** Routes of whoever is responsible: `#team` or `@person`. */
  routesOf(project: string, owner: string): readonly string[]
  verdict: Verdict
  /** Routes that have been told of a cause within this second, so that two rules tell nobody twice. */
  told: Map<string, Set<string>>
}

/** What a tick decided. Entries of the log are whole; `alerts` are to be sent. */
export interface Verdict {
  log: Map<string, AlertLogDocument>
  alerts: Alert[]
  /** Entries of earlier ticks that are told now, by alert. */
  told: { alert: string; routes: string[]; log: string[] }[]
}

export const noVerdict = (): Verdict => ({ log: new Map(), alerts: [], told: [] })

/** The entry of a finding, before it is decided. */
export function entryOf(finding: Finding, at: number, state: 'firing' | 'resolved' = 'firing'): AlertLogDocument {
  const { rule, kind, cause, about, reason, numbers } = finding
  return {
    _id: hashOf('log', rule.id, cause, state),
    at,
    rule: { id: rule.id, name: rule.name },
    severity: rule.severity,
    kind,
    state,
    project: about.project,
    issue: about.issueId,
    shortId: about.shortId,
    service: about.service,
    environment: about.environment,
    release: about.release,
    event: about.eventId,
    title: titleOf(about),
    reason,
    numbers,
    query: rule.query,
    decision: 'fired',
    because: null,
    alert: '',
    routes: [],
  }
}

export function titleOf(about: AlertSubject): string {
  if (about.issueId !== '') return about.title !== undefined && about.title !== '' ? about.title : `${about.type}: ${about.message}`
  return about.service === '' ? 'all that the rule looks at' : about.service
}

export function suppress(round: Round, entry: AlertLogDocument, rule: SuppressedBy, text: string, until: number | null = null): void {
  round.verdict.log.set(entry._id, { ...entry, decision: 'suppressed', because: { rule, text, until } })
}

export function hold(round: Round, entry: AlertLogDocument, rule: SuppressedBy, text: string, until: number | null): void {
  round.verdict.log.set(entry._id, { ...entry, decision: 'held', because: { rule, text, until } })
}

/** `12:04` in UTC, for sentences of the log. */
export const timeOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`
