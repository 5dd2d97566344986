import { type Alert, alertLinks, facts, headline, memberLines, why } from '../../collector/api.ts'

/** Lines of a message that stands for several, with two hundred letters at most in each. */
const MEMBERS = 50

/** What the alert says, in Markdown, for a description or a comment. What a stranger wrote is text in it and nothing else. */
export function markdownOf(alert: Alert, publicUrl: string): string {
  const { issue, event, rule, alert: log } = alertLinks(alert, publicUrl)
  const links = { 'Open the issue': issue, 'Open the event': event, 'Open the rule': rule, 'Why this was told': log }
  const { lines, more } = memberLines(alert, MEMBERS)
  const parts = [
    `**${plain(headline(alert))}**`,
    plain(why(alert)),
    // The reason is said above them.
    list(facts(alert).flatMap(({ name, value }) => (name === 'Reason' ? [] : [`${name}: ${value}`]))),
    list([...lines.map(({ text }) => text), ...(more === '' ? [] : [more])]),
    Object.entries(links)
      .flatMap(([name, href]) => (href === undefined ? [] : [`[${name}](<${href}>)`]))
      .join(' · '),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const list = (lines: string[]): string => lines.map((line) => `- ${plain(line)}`).join('\n')

/** Each character of ASCII that could begin something may be escaped: https://spec.commonmark.org/0.31.2/#backslash-escapes. An address is not made a link either. */
const plain = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (character) => (/[.,;'"%/?=]/.test(character) ? character : `\\${character}`))
