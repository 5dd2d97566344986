import { describe, expect, test } from 'vitest'
import { exampleAlert } from '../../collector/testing.ts'
import type { Alert } from '../../collector/api.ts'
import { codeBlock, escape, inlineCode } from './escape.ts'
import { faultsOfMessage } from './testing/check-message.ts'
import { writeMessage } from './write-message.ts'

/** About a problem that has a thread. */
const alertOf = (change: Partial<Alert> = {}): Alert => exampleAlert({ thread: '5b8efff798038103d269b633813fc60c', ...change })

const publicUrl = 'https://faultline.test'
const write = (change: Partial<Alert> = {}, more: Partial<Parameters<typeof writeMessage>[1]> = {}) =>
  writeMessage(alertOf(change), { publicUrl, ...more })

/** What an error may hold to ping a channel, to make a link, or to break out of where it stands. */
const EVIL =
  '<!channel> <!here> <@U0123> <!subteam^S1> @channel #general *b* _i_ ~s~ `c` ```\nx``` <https://evil.test|Log in> &lt;!channel&gt; & :fire:'

describe('a message to Slack', () => {
  test('says what, why and where, with links', () => {
    const { text, blocks } = write({ issueId: '89abcdef01234567' }, { mentions: { '#payments': 'S0123' } })
    expect(text).toBe(
      'Regressed in 1.4.2: TypeError: Cannot read properties of undefined (Seen again in 1.4.2 after it was resolved in 1.4.1.)',
    )
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'section', 'context'])
    const all = JSON.stringify(blocks)
    expect(all).toContain('*Service*\\n`shop`')
    expect(all).toContain('<https://faultline.test/issues/89abcdef01234567|Open DEFAULT-42>')
    expect(all).toContain('<https://faultline.test/alerts?alert=0123456789abcdef0123456789abcdef|Log>')
    expect(all).toContain('?event=018bcfe5680000112233445566778899|Open event>')
  })

  test.each<[string, Partial<Alert>]>([
    ['an ordinary alert', {}],
    [
      'one with nothing but a kind',
      { message: '', type: '', title: '', reason: '', culprit: '', shortId: '', issueId: '', eventId: '', release: '' },
    ],
    [
      'one with endless texts',
      Object.fromEntries(
        ['message', 'type', 'title', 'reason', 'culprit', 'service', 'release', 'owner'].map((key) => [key, '&<>`😀'.repeat(3_000)]),
      ),
    ],
    ['one that says nothing', { message: ' ', headline: '  ', shortId: '', reason: ' ' }],
    ['one of lone surrogates', { message: '\ud800'.repeat(200), headline: '\udc00' }],
    [
      'a storm',
      {
        members: Array.from({ length: 200 }, () => ({ ...alertOf({ message: EVIL.repeat(50) }), reason: EVIL })),
        total: 4_100,
        issueId: '',
      },
    ],
    [
      'one of evil texts',
      { message: EVIL, type: EVIL, title: EVIL, reason: EVIL, culprit: EVIL, service: EVIL, headline: EVIL, shortId: EVIL, owner: EVIL },
    ],
    ['one that is over', { state: 'resolved' }],
  ])('keeps within what the documentation of Block Kit allows: %s', (_, change) => {
    expect(faultsOfMessage(write(change, { buttons: true, mentions: { '#a': 'U1' } }))).toEqual([])
  })

  test('makes no mention, no link and no emoji of what an error says', () => {
    const evil: Partial<Alert> = {
      message: EVIL,
      type: EVIL,
      title: EVIL,
      reason: EVIL,
      culprit: EVIL,
      service: EVIL,
      shortId: EVIL,
      headline: EVIL,
    }
    const member = { ...alertOf(evil), reason: EVIL }
    const { text, blocks } = write({ ...evil, members: [member], total: 2 })
    const formatted = [text]
    for (const block of blocks as any[]) {
      // Plain text is shown as it is.
      if (block.type === 'header') expect(block.text.emoji).toBe(false)
      else
        for (const one of [block.text, ...(block.fields ?? []), ...(block.elements ?? [])].filter((found) => found !== undefined)) {
          expect(one).toMatchObject({ type: 'mrkdwn', verbatim: true })
          formatted.push(one.text)
        }
    }
    const angled = formatted.flatMap((one) => one.match(/<[^>]*>/g) ?? [])
    // Links of our own, whose names are escaped, and nothing else.
    for (const one of angled) expect(one).toMatch(/^<https:\/\/faultline\.test\/[^|]*\|[^<>]*>$/)
    expect(formatted.join('\n')).toContain('&lt;!channel&gt;')
  })

  test('mentions whoever owns the issue while it fires, in the way of each kind', () => {
    const mentions = { '#payments': 'S0123', '@ann': 'U0123', '#all': 'channel' }
    const said = (owner: string, state: 'firing' | 'resolved' = 'firing') => JSON.stringify(write({ owner, state }, { mentions }).blocks)
    expect(said('#payments')).toContain('cc <!subteam^S0123>')
    expect(said('@ann')).toContain('cc <@U0123>')
    expect(said('#all')).toContain('cc <!channel>')
    for (const one of [said('#others'), said('__proto__'), said('@ann', 'resolved')]) expect(one).not.toContain('cc ')
  })

  test('has buttons where somebody listens to them, and there is an issue to change', () => {
    const buttons = (change: Partial<Alert>, on: boolean) =>
      write(change, { buttons: on }).blocks.find(({ type }) => type === 'actions') as any
    expect(buttons({ issueId: 'i1' }, true).elements.map((one: any) => [one.action_id, one.value])).toEqual([
      ['faultline_resolve', 'i1'],
      ['faultline_archive', 'i1'],
    ])
    expect([buttons({}, false), buttons({ issueId: '' }, true), buttons({ state: 'resolved' }, true)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('lists twenty of those that it stands for, and counts the rest', () => {
    const members = Array.from({ length: 41 }, (_, at) => ({
      ...alertOf({ issueId: '0123456789abcdef0123', shortId: `SHOP-${at}` }),
      reason: '',
    }))
    const all = JSON.stringify(write({ members, total: 41, headline: '41 new issues in checkout' }).blocks)
    expect(all).toContain('SHOP-19>')
    expect(all).not.toContain('SHOP-20>')
    expect(all).toContain('and 21 more')
  })

  test('shows a long or many-lined message whole below its headline, and a short one once', () => {
    const types = (message: string) =>
      write({ message }).blocks.map(({ type, text }) => `${type} ${String((text as any)?.text).slice(0, 4)}`)
    expect(types('short').filter((one) => one.includes('```'))).toEqual([])
    expect(types('two\nlines').filter((one) => one.includes('```'))).toHaveLength(1)
    expect(types('long '.repeat(100)).filter((one) => one.includes('```'))).toHaveLength(1)
  })
})

// https://docs.slack.dev/messaging/formatting-message-text#escaping
describe('escaping for Slack', () => {
  test('makes entities of its three characters, and of nothing else', () => expect(escape(`&<>"'é`, 99)).toBe(`&amp;&lt;&gt;"'é`))

  test('never cuts within an entity or a character', () => {
    for (let limit = 2; limit < 40; limit++) {
      const cut = escape('&<>😀'.repeat(10), limit)
      expect(cut.length).toBeLessThanOrEqual(limit)
      expect(cut).toMatch(/^(&amp;|&lt;|&gt;|😀)*…$/u)
    }
    expect(escape('abc', 3)).toBe('abc')
    expect(escape('abcd', 3)).toBe('ab…')
  })

  test('lets nothing out of code', () => {
    expect(inlineCode(' a`b\nc ', 99)).toBe("`a'b c`")
    expect(codeBlock('a```b`', 99)).toBe("```\na'''b`\n```")
  })
})
