import { alertLinks, cutText, facts, headline, issueLink, memberLines, why } from '../../collector/api.ts'
import type { Alert } from '../../collector/api.ts'

/**
 * Bytes of a message as we send it. Teams takes about 28 KB (https://learn.microsoft.com/en-us/connectors/teams/, "Known issues and limitations"), with
 * what the workflow puts around it.
 */
export const CARD_BYTES = 24 * 1024
/** UTF-16 units; so few that a card fits whatever they are. */
const MESSAGE = 1_500
const FACTS = 10
const FACT = 150
const MEMBERS = 50

/**
 * The message that a workflow of Teams takes: an Adaptive Card with buttons that open links. Everything stands in text runs, which know no
 * Markdown (https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run), so nothing that an error says is formatted or linked.
 * What it stands for is cut until it fits.
 */
export function writeCard(alert: Alert, publicUrl: string): object {
  for (let members = MEMBERS; ; members = Math.floor(members / 2)) {
    const message = writeWith(alert, publicUrl, members)
    if (members === 0 || Buffer.byteLength(JSON.stringify(message)) <= CARD_BYTES) return message
  }
}

function writeWith(alert: Alert, publicUrl: string, most: number): object {
  const line = headline(alert) || alert.kind
  const message = clean(alert.message, MESSAGE)
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    // The lowest that has text runs; Teams takes up to 1.5.
    version: '1.2',
    fallbackText: line,
    msteams: { width: 'Full' },
    body: [
      ...block([{ text: line, weight: 'Bolder', size: 'Medium', color: colorOf(alert) }]),
      // What the headline shows in full is not said twice.
      ...(line.includes(message) ? [] : block([{ text: message, fontType: 'Monospace' }])),
      ...block([{ text: why(alert) }]),
      // The reason stands above them.
      ...facts(alert)
        .filter(({ name }) => name !== 'Reason')
        .slice(0, FACTS)
        .flatMap(({ name, value }) => block([{ text: `${name}: `, isSubtle: true }, { text: clean(value, FACT) }], 'None')),
      ...members(alert, publicUrl, most),
    ],
    actions: buttons(alert, publicUrl),
  }
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }] }
}

interface Run {
  text: string
  [style: string]: unknown
}

/** A line of its own; none where there is nothing to say. */
function block(runs: Run[], spacing = 'Default'): object[] {
  const inlines = runs.filter(({ text }) => text !== '').map((run) => ({ type: 'TextRun', ...run }))
  return inlines.length === 0 ? [] : [{ type: 'RichTextBlock', spacing, inlines }]
}

function members(alert: Alert, publicUrl: string, most: number): object[] {
  const { lines, more } = memberLines(alert, most)
  const shown = lines.flatMap(({ text, member }) => {
    const selectAction = { type: 'Action.OpenUrl', url: issueLink(member, publicUrl) }
    const name =
      member.issueId === '' ? [] : [{ text: clean(member.shortId || 'Open', FACT), weight: 'Bolder', selectAction }, { text: ' ' }]
    return block([...name, { text }], 'Small')
  })
  return [...shown, ...block([{ text: more }])]
}

function buttons(alert: Alert, publicUrl: string): object[] {
  const { issue, event, rule, alert: log } = alertLinks(alert, publicUrl)
  const given = Object.entries({
    [`Open ${cutText(alert.shortId, FACT) || 'issue'}`]: issue,
    'Open event': event,
    'Open rule': rule,
    Log: log,
  })
  return given.flatMap(([title, url]) => (url === undefined ? [] : [{ type: 'Action.OpenUrl', title, url }]))
}

function colorOf({ state, severity }: Alert): string {
  if (state === 'resolved') return 'Good'
  return severity === 'p1' ? 'Attention' : severity === 'p2' ? 'Warning' : 'Default'
}

/** Without control characters, each of which would be six bytes. */
function clean(text: string, limit: number): string {
  const plain = text
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .toWellFormed()
    .trim()
  return plain.length <= limit ? plain : `${cutText(plain, limit - 1)}…`
}
