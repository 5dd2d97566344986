import { alertLinks, cutText, facts, headline, issueLink, memberLines, why } from '../../collector/api.ts'
import type { Alert } from '../../collector/api.ts'
import { codeBlock, escape, inlineCode } from './escape.ts'

/**
 * Slack's limits: https://docs.slack.dev/reference/block-kit/blocks (50 blocks in a message), blocks/header-block (150 letters),
 * blocks/section-block (3,000; ten fields of 2,000), block-elements/button-element (2,000 of a value).
 */
const HEADER = 150
const SECTION = 3_000
const FIELDS = 10
/** Fewer than Slack takes, so that a message can be read at a glance. */
const FIELD = 200
const FALLBACK = 1_000
const MESSAGE = 1_500
const MEMBERS = 20
const MEMBER = 140

export type Block = Record<string, unknown> & { type: string }

export interface Message {
  /** What notifications show. */
  text: string
  blocks: Block[]
}

export interface MessageOptions {
  publicUrl: string
  /** By owner: who is mentioned. */
  mentions?: Readonly<Record<string, string>>
  /** Whether somebody listens to buttons. */
  buttons?: boolean
}

/** `action_id` of each button, and what it does. Its value is the id of the issue. */
export const ACTIONS = {
  faultline_resolve: { label: 'Resolve', change: { status: 'resolved' }, done: 'Resolved' },
  faultline_archive: { label: 'Archive', change: { status: 'archived', until: 'escalating' }, done: 'Archived until it escalates' },
} as const

/** An alert in Block Kit. All that senders and people wrote is escaped, and stands in code where it would be formatted. */
export function writeMessage(alert: Alert, { publicUrl, mentions = {}, buttons = false }: MessageOptions): Message {
  const line = headline(alert) || alert.kind
  const reason = why(alert)
  const firing = alert.state !== 'resolved'
  const mention = alert.owner !== undefined && Object.hasOwn(mentions, alert.owner) ? mentions[alert.owner] : undefined
  const blocks: (Block | undefined)[] = [
    { type: 'header', text: { type: 'plain_text', text: shorten(line, HEADER), emoji: false } },
    // What the headline shows in full is not said twice.
    alert.message === '' || (line.length <= HEADER && line.includes(alert.message))
      ? undefined
      : section(codeBlock(alert.message, MESSAGE)),
    reason === '' ? undefined : section(escape(reason, SECTION)),
    fields(alert),
    members(alert, publicUrl),
    firing && mention !== undefined ? section(`cc ${writeMention(mention)}`) : undefined,
    links(alert, publicUrl),
    buttons && firing && alert.issueId !== '' ? actions(alert.issueId) : undefined,
  ]
  return { text: escape(reason === '' ? line : `${line} (${reason})`, FALLBACK), blocks: blocks.filter((block) => block !== undefined) }
}

/** `verbatim`: neither @names nor #channels nor addresses within the text are made links by Slack. */
const mrkdwn = (text: string): object => ({ type: 'mrkdwn', text, verbatim: true })
const section = (text: string): Block => ({ type: 'section', text: mrkdwn(text) })
const shorten = (text: string, limit: number): string => (text.length <= limit ? text : `${cutText(text, limit - 1)}…`)

function fields(alert: Alert): Block | undefined {
  // The reason stands above them.
  const shown = facts(alert)
    .filter(({ name }) => name !== 'Reason')
    .slice(0, FIELDS)
  if (shown.length === 0) return undefined
  return { type: 'section', fields: shown.map(({ name, value }) => mrkdwn(`*${escape(name, FIELD)}*\n${inlineCode(value, FIELD)}`)) }
}

/** As many as fit: lines are left out whole, since a half one might end within a link. */
function members(alert: Alert, publicUrl: string): Block | undefined {
  for (let most = MEMBERS; most >= 0; most--) {
    const { lines, more } = memberLines(alert, most)
    const shown = lines.map(({ text, member }) => {
      const name = member.issueId === '' ? '' : `${link(issueLink(member, publicUrl), member.shortId || 'Open')} `
      return `• ${name}${inlineCode(text, MEMBER)}`
    })
    const all = [...shown, ...(more === '' ? [] : [more])].join('\n')
    if (all.length <= SECTION) return all === '' ? undefined : section(all)
  }
  return undefined
}

function links(alert: Alert, publicUrl: string): Block | undefined {
  const { issue, event, rule, alert: log } = alertLinks(alert, publicUrl)
  const given = Object.entries({ [`Open ${alert.shortId || 'issue'}`]: issue, 'Open event': event, 'Open rule': rule, Log: log })
  const shown = given.flatMap(([name, url]) => (url === undefined ? [] : [link(url, name)]))
  return shown.length === 0 ? undefined : { type: 'context', elements: [mrkdwn(shown.join('  ·  '))] }
}

/** An address ends at a bar or a `>`, whatever follows. */
const link = (url: string, name: string): string =>
  `<${escape(url.replaceAll('|', '%7C'), SECTION)}|${escape(name, MEMBER).replaceAll('|', '¦')}>`

function actions(issueId: string): Block {
  const elements = Object.entries(ACTIONS).map(([action_id, { label }]) => ({
    type: 'button',
    action_id,
    text: { type: 'plain_text', text: label },
    value: issueId,
  }))
  return { type: 'actions', elements }
}

function writeMention(id: string): string {
  if (/^[a-z]/.test(id)) return `<!${id}>`
  return id.startsWith('S') ? `<!subteam^${id}>` : `<@${id}>`
}
