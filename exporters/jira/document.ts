import { type Alert, alertLinks, facts, headline, memberLines, why } from '../../collector/api.ts'

/**
 * Lines of a message that stands for several. With two hundred letters at most in each, as in a headline, the whole stays below what Jira takes: 255 in a summary,
 * 32,767 in a text.
 */
const MEMBERS = 50

/** A node of the Atlassian Document Format: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/. */
export interface Node {
  type: string
  text?: string
  content?: Node[]
  marks?: { type: string; attrs?: Record<string, string> }[]
}

export interface Document extends Node {
  type: 'doc'
  version: 1
}

/** What the alert says, for a description or a comment. Its last line is the alert's id, by which a comment is known again. */
export function documentOf(alert: Alert, publicUrl: string): Document {
  const { issue, event, rule, alert: log } = alertLinks(alert, publicUrl)
  const links = Object.entries({
    'Open the issue': issue,
    'Open the event': event,
    'Open the rule': rule,
    'Why this was told': log,
  }).flatMap(([name, href]) => (href === undefined ? [] : [linked(name, href)]))
  const { lines, more } = memberLines(alert, MEMBERS)
  const reason = why(alert)
  return {
    type: 'doc',
    version: 1,
    content: [
      paragraph({ ...text(headline(alert)), marks: [{ type: 'strong' }] }),
      ...(reason === '' ? [] : [paragraph(text(reason))]),
      // The reason is said above them.
      ...list(facts(alert).flatMap(({ name, value }) => (name === 'Reason' ? [] : [`${name}: ${value}`]))),
      ...list([...lines.map((one) => one.text), ...(more === '' ? [] : [more])]),
      paragraph(...links.flatMap((link, at) => (at === 0 ? [link] : [text(' · '), link]))),
      paragraph(text(markOf(alert))),
    ],
  }
}

export const markOf = ({ id }: Alert): string => `Faultline alert ${id}`

const text = (value: string): Node => ({ type: 'text', text: value })
const paragraph = (...content: Node[]): Node => ({ type: 'paragraph', content })
const item = (value: string): Node => ({ type: 'listItem', content: [paragraph(text(value))] })
/** None where there is nothing to list, as a list may not be empty. */
const list = (lines: string[]): Node[] => (lines.length === 0 ? [] : [{ type: 'bulletList', content: lines.map(item) }])
const linked = (value: string, href: string): Node => ({ ...text(value), marks: [{ type: 'link', attrs: { href } }] })
