import { Server as GrpcServer, ServerCredentials } from '@grpc/grpc-js'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { payload } from '../../bench/payload.ts'
import { readRequest } from '../../collector/api.ts'
import { testHost } from '../../collector/testing.ts'
import otlp from './index.ts'

/** The name in the certificate of the backend, which listens on 127.0.0.1. */
const NAME = 'backend.test'
const available = spawnSync('openssl', ['version']).status === 0
if (!available && process.env['CI'] !== undefined) throw new Error('Cannot make certificates as openssl is not installed.')

let folder: string
const file = (name: string): string => join(folder, name)
const closers: (() => unknown)[] = []

/** An authority of our own, and what it signed: certificates are made for each run, so that no key stands in the repository. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-tls-'))
  if (!available) return
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=authority')
  for (const [name, subject] of [
    ['server', NAME],
    ['client', 'faultline'],
  ] as const) {
    openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${subject}`)
    writeFileSync(file('ext'), `subjectAltName=DNS:${subject}`)
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-extfile',
      'ext',
    )
  }
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A backend that asks for a certificate of the authority; how many requests it took. */
async function startHttps(): Promise<{ endpoint: string; taken: () => number }> {
  let taken = 0
  const tls = { key: readFileSync(file('server.key')), cert: readFileSync(file('server.pem')), ca: readFileSync(file('ca.pem')) }
  const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (incoming, response) => {
    taken++
    incoming.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => (server.closeAllConnections(), server.close()))
  return { endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, taken: () => taken }
}

async function startGrpc(): Promise<{ endpoint: string; taken: () => number }> {
  let taken = 0
  const raw = (bytes: Buffer): Buffer => bytes
  const server = new GrpcServer()
  const method = { requestStream: false, responseStream: false, requestSerialize: raw, requestDeserialize: raw, responseSerialize: raw }
  server.addService(
    { Export: { ...method, responseDeserialize: raw, path: '/opentelemetry.proto.collector.trace.v1.TraceService/Export' } },
    { Export: (_: unknown, callback: (error: null, answer: Buffer) => void) => (taken++, callback(null, Buffer.alloc(0))) },
  )
  const pair = { private_key: readFileSync(file('server.key')), cert_chain: readFileSync(file('server.pem')) }
  const credentials = ServerCredentials.createSsl(readFileSync(file('ca.pem')), [pair], true)
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error === null ? resolve(bound) : reject(error))),
  )
  closers.push(() => server.forceShutdown())
  return { endpoint: `127.0.0.1:${port}`, taken: () => taken }
}

/** Resolves to whether a request got through. */
async function send(protocol: string, endpoint: string, tls: object): Promise<boolean> {
  const exporter = otlp.create(otlp.config.parse({ endpoint, protocol, tls }), testHost({ id: 'otlp' }))
  await exporter.start?.()
  const request = readRequest('traces', 'protobuf', payload(3, 0).body, '1', { address: '127.0.0.1', project: 'default' })
  try {
    await exporter.export(request, {}, AbortSignal.timeout(5_000))
    return true
  } catch {
    return false
  } finally {
    await exporter.shutdown?.()
  }
}

describe.skipIf(!available).each([
  ['http/protobuf', startHttps],
  ['grpc', startGrpc],
] as const)('the otlp exporter over TLS, %s', (protocol, start) => {
  const ours = (): object => ({ cert_file: file('client.pem'), key_file: file('client.key') })
  const trusting = (): object => ({ ca_file: file('ca.pem'), server_name_override: NAME })

  test('sends with its certificate to a backend of the authority that it trusts', async () => {
    const { endpoint, taken } = await start()
    expect([await send(protocol, endpoint, { ...trusting(), ...ours() }), taken()]).toEqual([true, 1])
  })

  test('sends nothing to a backend of an unknown authority or of another name', async () => {
    const { endpoint, taken } = await start()
    expect(await send(protocol, endpoint, { ...ours(), server_name_override: NAME })).toBe(false)
    expect(await send(protocol, endpoint, { ...trusting(), ...ours(), server_name_override: 'other.test' })).toBe(false)
    expect(taken()).toBe(0)
  })

  test('takes any certificate where the config says so', async () => {
    const { endpoint, taken } = await start()
    expect([await send(protocol, endpoint, { ...ours(), insecure_skip_verify: true }), taken()]).toEqual([true, 1])
  })

  test('is refused without a certificate where the backend asks for one', async () => {
    const { endpoint, taken } = await start()
    expect([await send(protocol, endpoint, trusting()), taken()]).toEqual([false, 0])
  })
})
