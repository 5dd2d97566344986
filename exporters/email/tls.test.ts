import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { exampleAlert, testHost } from '../../collector/testing.ts'
import email from './index.ts'
import { startMailServer } from './testing/mail-server.ts'

const available = spawnSync('openssl', ['version']).status === 0
if (!available && process.env['CI'] !== undefined) throw new Error('Cannot make certificates as openssl is not installed.')

let folder: string
const closers: (() => unknown)[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-mail-'))
  if (!available) return
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=authority')
  openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=mail')
  writeFileSync(join(folder, 'ext'), 'subjectAltName=IP:127.0.0.1')
  openssl(...'x509 -req -in server.csr -CA ca.pem -CAkey ca.key -out server.pem -days 2 -extfile ext'.split(' '))
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function startServer(secure: boolean) {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const server = await startMailServer({ secure, key: read('server.key'), cert: read('server.pem'), authOptional: false })
  closers.push(server.close)
  return server
}

async function send(settings: object): Promise<unknown> {
  const base = { host: '127.0.0.1', from: 'a@example.com', to: ['b@example.com'], username: 'ada', password: 'p' }
  const exporter = email.create(email.config.parse({ ...base, ...settings }), testHost())
  await exporter.start!()
  return exporter.export([exampleAlert()], {}, AbortSignal.timeout(5_000)).catch((error: unknown) => error)
}

describe.skipIf(!available)('the email exporter over TLS', () => {
  test.each([
    ['starttls', false],
    ['implicit', true],
  ])('logs in and sends by %s to a server of the authority that it trusts', async (tls, secure) => {
    const { port, mails } = await startServer(secure)
    await send({ port, tls, ca_file: join(folder, 'ca.pem') })
    expect(mails.map((mail) => [mail.secure, mail.user])).toEqual([[true, 'ada']])
  })

  test('says nothing to a server of an unknown authority', async () => {
    const { port, mails } = await startServer(false)
    expect(await send({ port })).toBeInstanceOf(Error)
    expect(mails).toEqual([])
  })

  test('says nothing to a server that has no TLS', async () => {
    const server = await startMailServer({ allowInsecureAuth: true })
    closers.push(server.close)
    expect(await send({ port: server.port })).toBeInstanceOf(Error)
    expect(server.mails).toEqual([])
  })
})
