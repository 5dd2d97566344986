import { type Alert, alertLinks, cutText, facts, headline, memberLines, why } from '../../collector/api.ts'
import { addressOf } from './config.ts'
import { writeHtml } from './write-html.ts'

/** UTF-16 units of a subject, of which mail programs show the first seventy or so; and lines of a message that stands for several. */
export const LIMITS = { subject: 200, members: 200 } as const

export interface Message {
  subject: string
  text: string
  html: string
  messageId: string
  inReplyTo?: string
  references?: string
  date: Date
  headers: Record<string, string>
}

/** What the two forms of a message say. */
export interface Content {
  headline: string
  reason: string
  facts: { name: string; value: string }[]
  members: string[]
  /** What is said of those that are not listed; may be empty. */
  more: string
  links: { text: string; href: string }[]
}

/**
 * An alert as a mail. The Message-ID is made of the alert's id, so that a repeat is the same mail; each refers to one root, made of the
 * thread, which is never sent itself: mail programs put what refers to the same root into one conversation (RFC 5322, 3.6.4).
 */
export function writeMessage(alert: Alert, { id, from, publicUrl }: { id: string; from: string; publicUrl: string }): Message {
  const domain = addressOf(from).split('@')[1]!
  const content = contentOf(alert, publicUrl)
  const root = alert.thread === undefined ? undefined : `<${word(alert.thread)}@${domain}>`
  return {
    subject: cutText(`${alert.severity === undefined ? '' : `[${alert.severity.toUpperCase()}] `}${content.headline}`, LIMITS.subject),
    text: textOf(content),
    html: writeHtml(content),
    messageId: `<${word(alert.id)}@${domain}>`,
    ...(root === undefined ? {} : { inReplyTo: root, references: root }),
    date: new Date(Number(BigInt(alert.time) / 1_000_000n)),
    headers: {
      // RFC 3834: nobody's holiday notice answers it. RFC 2919: what filters sort by.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `Faultline alerts <${word(id)}.faultline.${domain}>`,
      'X-Faultline-Alert': word(alert.id),
    },
  }
}

function contentOf(alert: Alert, publicUrl: string): Content {
  const { lines, more } = memberLines(alert, LIMITS.members)
  const { issue, event, rule, alert: log } = alertLinks(alert, publicUrl)
  const links = { 'Open the issue': issue, 'Open the event': event, 'Open the rule': rule, 'Why you are told': log }
  return {
    headline: headline(alert),
    reason: why(alert),
    // Said above them.
    facts: facts(alert).filter(({ name }) => name !== 'Reason'),
    members: lines.map(({ text }) => text),
    more,
    links: Object.entries(links).flatMap(([text, href]) => (href === undefined ? [] : [{ text, href }])),
  }
}

function textOf({ headline, reason, facts, members, more, links }: Content): string {
  const parts = [
    [headline],
    reason === '' ? [] : [reason],
    facts.map(({ name, value }) => `${name}: ${value}`),
    [...members.map((member) => `- ${member}`), ...(more === '' ? [] : [more])],
    links.map(({ text, href }) => `${text}: ${href}`),
  ]
  return `${parts.flatMap((lines) => (lines.length === 0 ? [] : [lines.join('\n')])).join('\n\n')}\n`
}

/** What may stand in a Message-ID or a List-Id. */
const word = (text: string): string => text.replace(/[^0-9a-zA-Z.-]+/g, '-').slice(0, 64) || 'alert'
