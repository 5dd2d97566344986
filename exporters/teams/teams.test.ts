import { afterEach, describe, expect, test } from 'vitest'
import { type Alert, PermanentError, RetryableError, z } from '../../collector/api.ts'
import { type HttpAnswer, checkExporter, exampleAlert, startHttpServer, testHost } from '../../collector/testing.ts'
import teams from './index.ts'
import { CARD_BYTES, writeCard } from './write-card.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/action-open-url. */
const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }),
})
/** https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run. */
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1),
  color: z.enum(['Default', 'Good', 'Warning', 'Attention']).optional(),
  fontType: z.literal('Monospace').optional(),
  isSubtle: z.boolean().optional(),
  selectAction: openUrl.optional(),
  size: z.literal('Medium').optional(),
  weight: z.literal('Bolder').optional(),
})
/** https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/rich-text-block. */
const richText = z.strictObject({
  type: z.literal('RichTextBlock'),
  spacing: z.enum(['Default', 'None', 'Small']),
  inlines: z.array(textRun).min(1),
})
/**
 * https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/adaptive-card, within what a workflow takes:
 * https://support.microsoft.com/en-us/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498 and
 * https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook.
 */
const message = z.strictObject({
  type: z.literal('message'),
  attachments: z.tuple([
    z.strictObject({
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      contentUrl: z.null(),
      content: z.strictObject({
        $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
        type: z.literal('AdaptiveCard'),
        // Elements and actions of ours are all of 1.2 or earlier; Teams takes up to 1.5.
        version: z.literal('1.2'),
        fallbackText: z.string().min(1),
        msteams: z.strictObject({ width: z.literal('Full') }),
        body: z.array(richText).min(1),
        actions: z.array(openUrl),
      }),
    }),
  ]),
})
/** "Known issues and limitations" of https://learn.microsoft.com/en-us/connectors/teams/: about 28 KB. */
const TEAMS_BYTES = 28 * 1024

/** The workflow: 202 for what it can show. https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook. */
async function workflow(answer?: () => HttpAnswer | undefined) {
  const server = await startHttpServer(({ body, headers }) => {
    if (answer !== undefined) return answer()
    const found = message.safeParse(JSON.parse(body))
    if (headers['content-type'] !== 'application/json' || Buffer.byteLength(body) > TEAMS_BYTES)
      return { status: 400, body: 'TriggerInputSchemaMismatch' }
    return found.success ? { status: 202 } : { status: 400, body: found.error.message }
  })
  closers.push(server.close)
  return {
    ...server,
    webhook: `${server.url}/workflows/WORKFLOW-SECRET/triggers/manual/paths/invoke?api-version=2016-06-01&sig=SIG-SECRET`,
  }
}

function exporter(webhook_url: string, allow_private_addresses = true) {
  const parsed = teams.config.parse({ webhook_url, allow_private_addresses: true })
  const instance = teams.create({ ...parsed, allow_private_addresses }, testHost())
  const send = (change: Partial<Alert> = {}) => instance.export([exampleAlert(change)], {}, AbortSignal.timeout(5_000))
  const error = (change?: Partial<Alert>) =>
    send(change).then(
      () => expect.fail('it was sent'),
      (thrown: Error) => thrown,
    )
  return { send, error }
}

const card = (change: Partial<Alert> = {}) =>
  message.parse(writeCard(exampleAlert(change), 'https://faultline.test')).attachments[0].content
const lines = (change: Partial<Alert> = {}) => card(change).body.map(({ inlines }) => inlines.map(({ text }) => text).join(''))
const EVIL = '**b** _i_ [Log in](https://evil.test) <at>everyone</at> {{DATE(2017-02-14T06:08:00Z,SHORT)}} # h\n- l \u0000\u001b[31m ${x}'

describe('the teams exporter', () => {
  test('sends a card that says what, why and where, with buttons that open links', async () => {
    const { webhook, taken } = await workflow()
    await exporter(webhook).send()
    const { attachments } = message.parse(JSON.parse(taken[0]!.body))
    expect(attachments[0].content.actions).toEqual([
      { type: 'Action.OpenUrl', title: 'Open DEFAULT-42', url: 'https://faultline.test/issues/89abcdef0123456789abcdef01234567' },
      { type: 'Action.OpenUrl', title: 'Open event', url: expect.stringContaining('?event=018bcfe5680000112233445566778899') },
      { type: 'Action.OpenUrl', title: 'Open rule', url: expect.any(String) },
      { type: 'Action.OpenUrl', title: 'Log', url: expect.any(String) },
    ])
    expect(taken[0]!.url).toContain('sig=SIG-SECRET')
    expect(lines()).toEqual(
      expect.arrayContaining(['Seen again in 1.4.2 after it was resolved in 1.4.1.', 'Service: shop', 'Environment: production']),
    )
    expect(lines()[0]).toBe('Regressed in 1.4.2: TypeError: Cannot read properties of undefined')
  })

  test.each<[string, Partial<Alert>]>([
    ['one with nothing but a kind', { message: '', type: '', title: '', reason: '', culprit: '', shortId: '', issueId: '', eventId: '' }],
    [
      'one with endless texts',
      Object.fromEntries(
        ['message', 'type', 'title', 'reason', 'culprit', 'service', 'environment', 'release', 'owner', 'headline'].map((key) => [
          key,
          '語'.repeat(9_000),
        ]),
      ),
    ],
    ['one of control characters', { message: '\u0001'.repeat(9_000), headline: '\u0001'.repeat(500) }],
    ['one that says nothing', { message: ' ', headline: ' \u0001 ', shortId: '', reason: ' ' }],
    ['one of lone surrogates', { message: '\ud800'.repeat(9_000), headline: '\udc00' }],
    [
      'a storm',
      {
        members: Array.from({ length: 200 }, () => ({ ...exampleAlert({ message: '語'.repeat(9_000) }), reason: '' })),
        total: 4_100,
        issueId: '',
      },
    ],
    [
      'one of evil texts',
      { message: EVIL, type: EVIL, title: EVIL, reason: EVIL, culprit: EVIL, service: EVIL, headline: EVIL, owner: EVIL },
    ],
  ])('sends what a workflow takes: %s', async (_, change) => {
    const { webhook, taken } = await workflow()
    await exporter(webhook).send(change)
    expect(Buffer.byteLength(taken[0]!.body)).toBeLessThanOrEqual(CARD_BYTES)
  })

  // https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/cards/cards-format: Markdown is of TextBlock and Fact alone.
  test('says what an error says in text runs alone, in which nothing is formatted', () => {
    const all = JSON.stringify(card({ message: EVIL, reason: EVIL, service: EVIL }))
    expect(all).not.toMatch(/"TextBlock"|FactSet|"entities"|\\u00/)
    expect(lines({ reason: '**b** [Log in](https://evil.test)' })).toContain('**b** [Log in](https://evil.test).')
  })

  test('cuts what it stands for until it fits, and counts the rest', () => {
    const members = (message: string) =>
      Array.from({ length: 60 }, (_, at) => ({ ...exampleAlert({ shortId: `SHOP-${at}`, message }), reason: '' }))
    expect(lines({ members: members('short'), total: 61 }).at(-1)).toBe('and 11 more')
    const long = lines({ members: members('語'.repeat(200)), total: 61 })
    expect(Number(/^and (\d+) more$/.exec(long.at(-1)!)![1])).toBeGreaterThan(11)
    expect(card({ members: members('short'), total: 60 }).body.at(-2)!.inlines[0]!.selectAction!.url).toContain(
      '/issues/89abcdef0123456789abcdef01234567',
    )
  })

  test('shows in colour how bad it is, and that it is over', () => {
    const color = (change: Partial<Alert>) => card(change).body[0]!.inlines[0]!.color
    expect([color({ severity: 'p1' }), color({ severity: 'p2' }), color({ severity: 'p3' }), color({ state: 'resolved' })]).toEqual([
      ...['Attention', 'Warning', 'Default', 'Good'],
    ])
    expect(lines({ state: 'resolved' })[0]).toMatch(/^Resolved/)
  })

  test('shows a long message whole below its headline, and a short one once', () => {
    expect(lines({ message: 'short' }).filter((line) => line.includes('short'))).toHaveLength(1)
    expect(lines({ message: 'long '.repeat(100) }).filter((line) => line.includes('long'))).toHaveLength(2)
  })

  test.each([
    [400, PermanentError],
    [401, PermanentError],
    [404, PermanentError],
    [413, PermanentError],
    [302, PermanentError],
    [408, RetryableError],
    [429, RetryableError],
    [502, RetryableError],
    [504, RetryableError],
  ])('takes status %i as a %o, and shows nothing of the address but its host', async (status, kind) => {
    const { webhook, url } = await workflow(() => ({
      status,
      headers: { 'retry-after': '9', location: '/workflows/WORKFLOW-SECRET/x?sig=SIG-SECRET' },
      body: 'No /workflows/WORKFLOW-SECRET/triggers/manual/paths/invoke?api-version=2016-06-01&sig=SIG-SECRET, sorry',
    }))
    const error = await exporter(webhook).error()
    expect(error).toBeInstanceOf(kind)
    expect(error.message).toContain(url)
    expect(error.message).not.toContain('SECRET')
    if (error instanceof RetryableError) expect(error.retryAfterMs).toBe(9_000)
  })

  test('sends nothing to a private address unless that is allowed', async () => {
    const { webhook, taken } = await workflow()
    const error = await exporter(webhook, false).error()
    expect([error instanceof PermanentError, taken]).toEqual([true, []])
    expect(error.message).toContain('is loopback: set allow_private_addresses')
    expect(error.message).not.toContain('SECRET')
  })

  test('keeps the contract of an exporter', async () => {
    let [status, accepted] = [202, 0]
    const { webhook } = await workflow(() => {
      if (status === 202) accepted++
      return { status }
    })
    await checkExporter(teams, {
      config: { webhook_url: webhook, allow_private_addresses: true },
      batches: [[exampleAlert()]],
      answer: (how) => void (status = { accept: 202, refuse_for_now: 429, refuse_for_good: 400 }[how]),
      accepted: () => accepted,
    })
  })

  test.each([
    ['prod-1.logic.azure.com/SECRET', 'webhook_url: expected the URL that Teams shows when a workflow with a webhook is made'],
    ['https://10.0.0.1/SECRET', 'webhook_url: its address 10.0.0.1 is private: set allow_private_addresses: true if it is yours'],
  ])('refuses %s at start, and does not show it', (webhook_url, says) => {
    const found = teams.config.safeParse({ webhook_url }).error!.issues.map(({ message: what }) => what)
    expect(found).toEqual([says])
  })
})
