import { afterEach, describe, expect, test } from 'vitest'
import { type Alert, type AlertMember, PermanentError, RetryableError } from '../../collector/api.ts'
import { type Answer, ManualClock, checkExporter, exampleAlert, startHttpServer, testHost } from '../../collector/testing.ts'
import { connectionTo, headersFor } from './connect.ts'
import email from './index.ts'
import { type Says, startMailServer } from './testing/mail-server.ts'
import { writeMessage } from './write-message.ts'

/** With a thread and numbers. */
const example = (over: Partial<Alert> = {}): Alert =>
  exampleAlert({
    kind: 'new',
    message: 'x is not a function',
    service: 'checkout',
    reason: '62 events within 10 m, more than 50',
    numbers: { events: 62, more_than: 50, within_ms: 600_000 },
    severity: 'p1',
    thread: '5b8efff798038103d269b633813fc60c',
    ...over,
  })

const PASSWORD = 'pass-word-of-test'
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function startServer(says: Says = {}) {
  const server = await startMailServer({ allowInsecureAuth: true }, says)
  closers.push(server.close)
  return server
}

const settingsFor = (port: number, more: object = {}) => ({
  host: '127.0.0.1',
  port,
  tls: 'none',
  from: 'Faultline <alerts@faultline.test>',
  to: ['ada@example.com', 'Bob <bob@example.com>'],
  ...more,
})

async function exporter(port: number, more: object = {}) {
  const clock = new ManualClock(1_800_000_000_000)
  const host = testHost({ id: 'email/team', clock })
  const instance = email.create(email.config.parse(settingsFor(port, more)), host)
  await instance.start!()
  const send = (alert: Alert, signal = new AbortController().signal) => instance.export([alert], {}, signal)
  return {
    send,
    clock,
    host,
    error: (alert: Alert, signal?: AbortSignal) =>
      send(alert, signal).then(
        () => expect.fail('it succeeded'),
        (error: Error) => error as RetryableError,
      ),
  }
}

describe('the email exporter, when the server refuses', () => {
  test.each([
    ['the message for now', { data: 451 }, RetryableError],
    ['the message for good', { data: 554 }, PermanentError],
    ['all recipients for now', { recipient: (): number => 450 }, RetryableError],
    ['all recipients for good', { recipient: (): number => 550 }, PermanentError],
    ['the order of commands', { data: 503 }, RetryableError],
  ] as const)('%s, takes it as what it is', async (_, says, kind) => {
    const { port, mails } = await startServer(says)
    expect(await (await exporter(port)).error(example())).toBeInstanceOf(kind)
    expect(mails).toEqual([])
  })

  test('the password, does not say it', async () => {
    const { port } = await startServer({ login: 535 })
    const { error, host } = await exporter(port, { username: 'ada', password: PASSWORD })
    const thrown = await error(example())
    expect(thrown).toBeInstanceOf(PermanentError)
    expect(thrown.message).toContain('535')
    const said = JSON.stringify([thrown.message, thrown.stack, thrown.cause, host.logged])
    for (const secret of [PASSWORD, Buffer.from(PASSWORD).toString('base64'), Buffer.from(`\0ada\0${PASSWORD}`).toString('base64')])
      expect(said).not.toContain(secret)
  })

  test('one recipient for good, sends to the others and says so', async () => {
    const { port, mails } = await startServer({ recipient: (address) => (address.startsWith('ada') ? 550 : undefined) })
    const { send, host } = await exporter(port)
    await send(example())
    expect(mails.map(({ to }) => to)).toEqual([['bob@example.com']])
    expect(host.logged).toMatchObject([{ level: 'warn', fields: { refused: 1 } }])
  })

  test('one recipient for now, sends again to that one alone', async () => {
    const server = await startServer({ recipient: (address) => (address.startsWith('ada') ? 450 : undefined) })
    const { send, error } = await exporter(server.port)
    expect(await error(example())).toBeInstanceOf(RetryableError)
    server.says.recipient = () => undefined
    await send(example())
    expect(server.mails.map(({ to }) => to)).toEqual([['bob@example.com'], ['ada@example.com']])
    await send(example({ id: 'next' }))
    expect(server.mails.at(-1)?.to).toEqual(['ada@example.com', 'bob@example.com'])
  })
})

describe('the email exporter, when the server is not there', () => {
  test('tries again later', async () => {
    expect(await (await exporter(1)).error(example())).toBeInstanceOf(RetryableError)
    const http = await startHttpServer(() => ({ status: 200 }))
    closers.push(http.close)
    expect(await (await exporter(Number(new URL(http.url).port))).error(example(), AbortSignal.timeout(100))).toBeInstanceOf(RetryableError)
  })
})

describe('the config of the email exporter', () => {
  const faults = (settings: object) =>
    email.config.safeParse(settings).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const base = { from: 'a@example.com', to: ['b@example.com'] }
  test.each([
    [{ ...base }, 'host: expected the name of a server'],
    [{ ...base, transport: 'ses', username: 'u', password: 'p' }, 'region: expected the region of SES'],
    [{ ...base, transport: 'ses', region: 'eu-central-1' }, 'username: expected the SMTP credentials of SES'],
    [{ ...base, transport: 'sendgrid' }, 'password: expected the API key'],
    [{ ...base, transport: 'sendgrid', password: 'p', host: 'h' }, 'host: not with transport: sendgrid'],
    [{ ...base, host: 'h', username: 'u' }, 'password: expected both'],
    [{ ...base, host: 'mail.example.com', username: 'u', password: 'p', tls: 'none' }, 'tls: none would send a password in the clear'],
    [{ ...base, host: 'h', from: 'a@example.com\r\nBcc: c@example.com' }, 'from: expected an address'],
    [{ ...base, host: 'h', to: ['b@example.com, c@example.com'] }, 'to.0: expected an address'],
    [{ ...base, host: 'h', to: Array(51).fill('b@example.com') }, 'to: '],
  ])('%# is refused with what is wrong', (settings, expected) => {
    expect(faults(settings)?.join('\n')).toContain(expected)
  })

  test('knows the servers of SES and SendGrid', async () => {
    const ses = email.config.parse({ ...base, transport: 'ses', region: 'eu-central-1', username: 'u', password: 'p' })
    const port = { port: 587, secure: false, requireTLS: true }
    expect(await connectionTo(ses)).toMatchObject({
      host: 'email-smtp.eu-central-1.amazonaws.com',
      ...port,
      auth: { user: 'u', pass: 'p' },
    })
    const sendgrid = email.config.parse({ ...base, transport: 'sendgrid', password: 'SG.x', tls: 'implicit' })
    expect(await connectionTo(sendgrid)).toMatchObject({
      host: 'smtp.sendgrid.net',
      port: 465,
      secure: true,
      auth: { user: 'apikey', pass: 'SG.x' },
    })
    // https://www.twilio.com/docs/sendgrid/for-developers/sending-email/building-an-x-smtpapi-header
    expect(JSON.parse(headersFor('sendgrid')['X-SMTPAPI']!)).toEqual({
      filters: { clicktrack: { settings: { enable: 0 } }, opentrack: { settings: { enable: 0 } } },
    })
  })
})

describe('a mail', () => {
  test('says in text and HTML what the alert is about, with links', async () => {
    const { port, mails } = await startServer()
    await (await exporter(port)).send(example())
    const [{ parsed, from, to }] = mails as [(typeof mails)[0]]
    expect([from, to]).toEqual(['alerts@faultline.test', ['ada@example.com', 'bob@example.com']])
    expect(parsed.from?.text).toBe('"Faultline" <alerts@faultline.test>')
    expect(parsed.subject).toMatch(/^\[P1\] .*TypeError: x is not a function/)
    for (const part of [
      'TypeError: x is not a function',
      '62 events within 10 m, more than 50',
      'checkout',
      '1.4.2',
      'https://faultline.test/issues/',
    ]) {
      expect(parsed.text).toContain(part)
      expect(parsed.html).toContain(part)
    }
    expect(parsed.attachments).toEqual([])
  })

  test('is the same when it is sent again, and is of the conversation of its thread', async () => {
    const { port, mails } = await startServer()
    const { send } = await exporter(port)
    await send(example())
    await send(example())
    await send(example({ id: 'the-end', state: 'resolved' }))
    const [first, repeat, end] = mails.map(({ parsed }) => parsed)
    const root = `<${example().thread}@faultline.test>`
    expect(first?.messageId).toBe(`<${example().id}@faultline.test>`)
    expect(repeat?.messageId).toBe(first?.messageId)
    expect(end?.messageId).toBe('<the-end@faultline.test>')
    for (const mail of [first, repeat, end]) expect([mail?.inReplyTo, mail?.references]).toEqual([root, root])
  })

  test('tells machines that a machine wrote it (RFC 3834, RFC 2919)', async () => {
    const { port, mails } = await startServer()
    await (await exporter(port)).send(example())
    const { headers } = mails[0]!.parsed
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(mails[0]!.raw).toMatch(/^List-Id: Faultline alerts <email-team\.faultline\.faultline\.test>\r$/im)
    expect(headers.get('x-faultline-alert')).toBe(example().id)
  })

  test('is no way to begin a header or a line of our own', async () => {
    const { port, mails } = await startServer()
    const evil = 'x\r\nBcc: eve@example.com\r\n\r\nbody\u2028next \u202Eabc'
    await (await exporter(port)).send(example({ id: evil, thread: evil, message: evil, service: evil, reason: evil, headline: evil }))
    const { parsed, raw, to } = mails[0]!
    expect(to).toEqual(['ada@example.com', 'bob@example.com'])
    expect(raw).not.toMatch(/^Bcc:/im)
    expect(parsed.bcc).toBeUndefined()
    expect(parsed.subject).not.toMatch(/[\r\n\u2028\u202E]/)
    expect(parsed.text).not.toMatch(/^Bcc/m)
  })

  test('shows what a stranger wrote as text, wherever it stands', () => {
    const evil = `<img src=x onerror="alert('1')">&`
    const { id: _, ...subject } = example({ message: evil, type: evil, service: evil })
    const members: AlertMember[] = [{ ...subject, reason: evil }]
    const alert = example({ ...subject, reason: evil, headline: evil, owner: evil, members, rule: { id: '"><b>', name: evil } })
    const { html } = writeMessage(alert, { id: 'email', from: 'a@b.test', publicUrl: 'https://faultline.test/"><i>' })
    expect(html).not.toMatch(/<(img|b|i)[ >]/)
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
  })

  test('loads nothing and leaves colours to the mail program, so that it is read in the dark', () => {
    const { html } = writeMessage(example(), { id: 'email', from: 'a@b.test', publicUrl: 'https://faultline.test' })
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).not.toMatch(/background|#[0-9a-f]{3}|(^|[^-])color:\s*(?!inherit)[a-z#]|src=|url\(|<script|<link/m)
  })

  test('lists what it stands for, and how many more there are', () => {
    const { id: _, ...subject } = example()
    const members: AlertMember[] = [{ ...subject, reason: 'new' }]
    const { text, html } = writeMessage(example({ members, total: 41 }), {
      id: 'email',
      from: 'a@b.test',
      publicUrl: 'https://f.test',
    })
    expect(text).toContain('- New in 1.4.2: TypeError: x is not a function (checkout)\nand 40 more')
    expect(html).toContain('<li>and 40 more</li>')
  })

  test('is not longer than its limits', () => {
    const { subject, text } = writeMessage(example({ message: '界'.repeat(8192), reason: '界'.repeat(8192) }), {
      id: 'email',
      from: 'a@b.test',
      publicUrl: 'https://f.test',
    })
    expect(subject.length).toBeLessThanOrEqual(200)
    expect(text.split('\n').every((line) => line.length <= 2100)).toBe(true)
  })
})

describe('the email exporter', () => {
  test('sends no more within an hour than its config says, and says when it can', async () => {
    const { port, mails } = await startServer()
    const { send, error, clock } = await exporter(port, { max_per_hour: 2 })
    await send(example({ id: '1' }))
    await clock.advance(600_000)
    await send(example({ id: '2' }))
    const thrown = await error(example({ id: '3' }))
    expect(thrown).toBeInstanceOf(RetryableError)
    expect([thrown.message, thrown.retryAfterMs]).toEqual([expect.stringContaining('max_per_hour'), 3_000_000])
    await clock.advance(3_000_000)
    await send(example({ id: '3' }))
    expect(mails).toHaveLength(3)
  })

  test('counts no mail that was not sent', async () => {
    const server = await startServer({ data: 451 })
    const { send, error } = await exporter(server.port, { max_per_hour: 1 })
    await error(example())
    await error(example())
    delete server.says.data
    await send(example())
    expect(server.mails).toHaveLength(1)
  })

  test('keeps the contract of an exporter', async () => {
    const server = await startServer()
    await checkExporter(email, {
      config: settingsFor(server.port),
      batches: [[example()]],
      answer: (how: Answer) => {
        if (how === 'accept') delete server.says.data
        else server.says.data = how === 'refuse_for_now' ? 451 : 554
      },
      accepted: () => server.mails.length,
    })
  })
})
