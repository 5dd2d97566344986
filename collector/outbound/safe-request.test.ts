import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type RequestListener, createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { PermanentError, RetryableError } from '../pipeline/component.ts'
import { makeSafeRequest, safeRequest, type SafeRequest } from './safe-request.ts'
import type { HostAddress } from './target.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function serve(listener: RequestListener): Promise<{ port: number; url: string; hits: string[] }> {
  const hits: string[] = []
  const server = createServer((incoming, response) => {
    hits.push(`${incoming.method} ${incoming.headers.host}${incoming.url}`)
    listener(incoming, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => (server.closeAllConnections(), server.close()))
  const { port } = server.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}`, hits }
}

const signal = AbortSignal.timeout(60_000)
const request = (url: string, over: Partial<SafeRequest> = {}): SafeRequest => ({
  url,
  method: 'POST',
  headers: {},
  body: '{}',
  signal,
  allowPrivateAddresses: false,
  ...over,
})

async function refusal(sending: Promise<unknown>): Promise<Error> {
  const error = await sending.then(
    () => expect.fail('it was sent'),
    (one: unknown) => one,
  )
  return error as Error
}

const LOCAL: HostAddress = { address: '127.0.0.1', family: 4 }

describe('a safe request', () => {
  test('sends method, headers and body, and gives back what was answered', async () => {
    let body = ''
    const { url, hits } = await serve(async (incoming, response) => {
      for await (const chunk of incoming) body += chunk
      response.writeHead(201, { 'x-said': String(incoming.headers['x-key']) }).end('thanks')
    })
    const sent = request(`${url}/in?x=1`, { method: 'PUT', headers: { 'x-key': 'k' }, body: 'ü', allowPrivateAddresses: true })
    expect(await safeRequest(sent)).toMatchObject({ status: 201, body: 'thanks', truncated: false, from: url })
    expect([hits, body]).toEqual([[`PUT ${url.slice(7)}/in?x=1`], 'ü'])
  })

  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://127.0.0.1.',
    'http://%31%32%37.0.0.1',
    'http://１２７.0.0.1',
    'http://127。0。0。1',
    'http://①②⑦.0.0.1',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://[0:0:0:0:0:ffff:7f00:1]',
    'http://[::]',
    'http://0',
    'http://localhost',
    'http://localhost.',
    'http://LOCALHOST',
    'http://hooks.slack.com@127.0.0.1',
    'http://hooks.slack.com:secret@127.0.0.1',
    'http://127.0.0.1#@hooks.slack.com',
    'http://127.0.0.1\\@hooks.slack.com',
    'http:127.0.0.1',
    '  http://127.0.0.1  ',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]',
  ])('sends nothing to %s', async (url) => {
    const error = await refusal(safeRequest(request(url)))
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toMatch(
      /as its address \S+ is (loopback|this machine|link-local|private): set allow_private_addresses: true if it is yours$/,
    )
    expect(error.message).not.toMatch(/secret|hooks\.slack|latest/)
  })

  test.each([
    '',
    'hooks.example.com/x',
    'file:///etc/passwd',
    'ftp://example.com',
    'javascript:1',
    'http://',
    'http://a b',
    'http://[::1',
    'http://1.2.3.4.5.6:99999999',
  ])('takes %j for no address that it can send to, and does not show it', async (url) => {
    const error = await refusal(safeRequest(request(url)))
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toBe('Cannot send as the address is no URL of http or https: write it like https://hooks.example.com/alerts')
  })

  test('takes no scheme but those of HTTP', async () => {
    expect((await refusal(safeRequest(request('wss://8.8.8.8/x')))).message).toBe(
      'Cannot send to wss://8.8.8.8 as it must begin with https: or http:',
    )
  })

  test('refuses a name when one of its addresses is private', async () => {
    const send = makeSafeRequest(async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.9', family: 4 },
    ])
    expect((await refusal(send(request('https://both.test/x')))).message).toContain('https://both.test as its address 10.0.0.9 is private')
  })

  test('resolves a name once and connects to the address that it looked at, whatever the name would lead to next', async () => {
    const { port, hits } = await serve((_, response) => response.end())
    const answers: HostAddress[][] = [[LOCAL], [{ address: '10.0.0.1', family: 4 }]]
    let asked = 0
    const send = makeSafeRequest(async () => answers[asked++]!)
    await send(request(`http://rebind.test:${port}/x`, { allowPrivateAddresses: true }))
    expect([asked, hits]).toEqual([1, [`POST rebind.test:${port}/x`]])
  })

  test.each([
    ['https://bücher.test', 'xn--bcher-kva.test'],
    ['https://HOOKS.test.', 'hooks.test.'],
    ['https://hooks.slack.com@evil.test', 'evil.test'],
    ['https://evil.test\\@hooks.slack.com', 'evil.test'],
    ['https://evil.test?@hooks.slack.com', 'evil.test'],
    // A Cyrillic letter.
    ['https://hооks.test', 'xn--hks-seda.test'],
  ])('of %s asks for %s, and says so', async (url, name) => {
    const asked: string[] = []
    const send = makeSafeRequest(async (hostname) => (asked.push(hostname), []))
    expect((await refusal(send(request(url)))).message).toContain(`Cannot send to https://${name} as its name has no address`)
    expect(asked).toEqual([name])
  })

  test('never connects to what a name led to only after it was looked at', async () => {
    const { port, hits } = await serve((_, response) => response.end())
    let asked = 0
    // Nobody is at the first one, which is for documentation.
    const send = makeSafeRequest(async () => (asked++ === 0 ? [{ address: '192.0.2.1', family: 4 }] : [LOCAL]))
    const late = request(`http://rebind.test:${port}/x`, { signal: AbortSignal.timeout(300), allowPrivateAddresses: true })
    expect(await refusal(send(late))).toBeInstanceOf(RetryableError)
    expect([asked, hits]).toEqual([1, []])
  })

  test.each([
    ['https://other.test/path/to?token=abc#f', 'https://other.test/path/to'],
    ['http://user:pw@169.254.169.254/latest', 'http://169.254.169.254/latest'],
    ['/elsewhere?x=1', 'http://HOST/elsewhere'],
    // An address may be its own secret.
    ['/services/T0/SECRET/', 'http://HOST/…/…/…/'],
    [undefined, 'nowhere'],
  ])('does not follow a redirect to %s', async (location, shown) => {
    const { url, hits } = await serve((_, response) => void response.writeHead(307, location === undefined ? {} : { location }).end())
    const error = await refusal(safeRequest(request(`${url}/services/T0/SECRET?q=1`, { allowPrivateAddresses: true })))
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toBe(
      `Cannot send to ${url} as it redirects (307) to ${shown.replace('HOST', url.slice(7))}, which is not followed: configure the address that is meant`,
    )
    expect(hits).toHaveLength(1)
  })

  test('sends name and password of a URL, and shows them nowhere', async () => {
    let sent: string | undefined
    const { port } = await serve((incoming, response) => {
      sent = incoming.headers.authorization
      response.end()
    })
    const address = `http://ann:p%40ss@127.0.0.1:${port}/hook-secret`
    const { from } = await safeRequest(request(address, { allowPrivateAddresses: true }))
    expect([sent, from]).toEqual([`Basic ${btoa('ann:p@ss')}`, `http://127.0.0.1:${port}`])
    const error = await refusal(
      safeRequest(request('http://ann:p%40ss@127.0.0.1:1/hook-secret?key=secret', { allowPrivateAddresses: true })),
    )
    expect(error).toBeInstanceOf(RetryableError)
    expect(error.message).toBe(
      'Cannot send to http://127.0.0.1:1 as the connection failed (ECONNREFUSED): connect ECONNREFUSED 127.0.0.1:1',
    )
  })

  test('reads no more of an answer than it may', async () => {
    const { url } = await serve((_, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more)
      }
      more()
    })
    const answer = await safeRequest(request(url, { allowPrivateAddresses: true, maxResponseBytes: 1_000 }))
    expect([answer.body.length, answer.truncated]).toEqual([1_000, true])
  })

  test('ends with its signal: before, while the name is asked for, before the answer and within it', async () => {
    const silent = await serve(() => undefined)
    const slow = await serve((_, response) => void response.write('x'))
    const over = { allowPrivateAddresses: true }
    const never = makeSafeRequest(() => new Promise(() => {}))
    const sending = [
      safeRequest(request(silent.url, { ...over, signal: AbortSignal.abort() })),
      never(request('https://slow.test', { ...over, signal: AbortSignal.timeout(50) })),
      safeRequest(request(silent.url, { ...over, signal: AbortSignal.timeout(200) })),
      safeRequest(request(slow.url, { ...over, signal: AbortSignal.timeout(200) })),
    ]
    for (const one of sending) {
      const error = await refusal(one)
      expect(error).toBeInstanceOf(RetryableError)
      expect(error.message).toMatch(/^Cannot send to https?:\/\/\S+ as it did not answer in time/)
    }
  })

  test('takes a name without an answer as something that may heal', async () => {
    const failing = makeSafeRequest(() => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })))
    for (const send of [failing, makeSafeRequest(async () => [])]) {
      const error = await refusal(send(request('https://gone.test/secret')))
      expect(error).toBeInstanceOf(RetryableError)
      expect(error.message).toMatch(/^Cannot send to https:\/\/gone\.test as its name /)
    }
  })

  test('does not send a header that HTTP does not have, and does not show it', async () => {
    const { url, hits } = await serve((_, response) => response.end())
    const error = await refusal(safeRequest(request(url, { allowPrivateAddresses: true, headers: { 'x-key': 'secret\r\nx: y' } })))
    expect(error).toBeInstanceOf(PermanentError)
    expect([error.message.includes('secret'), hits]).toEqual([false, []])
  })

  const openssl = spawnSync('openssl', ['version']).status === 0
  test.skipIf(!openssl)('takes no certificate but one of the name, though it connects to an address', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-outbound-'))
    closers.push(() => rmSync(folder, { recursive: true, force: true }))
    const subject = ['-subj', '/CN=hooks.test', '-addext', 'subjectAltName=DNS:hooks.test']
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    execFileSync('openssl', ['req', '-x509', ...key, '-keyout', 'key', '-out', 'pem', '-days', '2', ...subject], {
      cwd: folder,
      stdio: 'pipe',
    })
    const cert = readFileSync(join(folder, 'pem'), 'utf8')
    const server = createTlsServer({ key: readFileSync(join(folder, 'key')), cert }, (_, response) => response.end('in'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(() => (server.closeAllConnections(), server.close()))
    const { port } = server.address() as AddressInfo
    const send = makeSafeRequest(async () => [LOCAL])
    const to = (name: string): SafeRequest => request(`https://${name}:${port}/secret`, { allowPrivateAddresses: true })

    expect((await refusal(send(to('hooks.test')))).message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT')
    const usual = getCACertificates()
    setDefaultCACertificates([...usual, cert])
    closers.push(() => setDefaultCACertificates(usual))
    expect((await send(to('hooks.test'))).body).toBe('in')
    expect((await refusal(send(to('other.test')))).message).toContain('ERR_TLS_CERT_ALTNAME_INVALID')
  })
})
