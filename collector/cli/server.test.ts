import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askPatiently, serverOf } from './server.ts'

const answers: { status: number; headers?: Record<string, string>; body: string }[] = []
const server = createServer((_, response) => {
  const { status, headers, body } = answers.shift()!
  response.writeHead(status, headers).end(body)
})
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const waits: number[] = []
const clock = { sleep: async (ms: number) => void waits.push(Math.round(ms)) }

test('a server that is not there is asked five times, ever slower', async () => {
  waits.length = 0
  const nobody = serverOf('http://127.0.0.1:9/', {})
  await expect(askPatiently(nobody, '/artifacts', undefined, clock)).rejects.toThrow(
    /^Cannot reach http:\/\/127\.0\.0\.1:9 \(.+\): is Faultline running there\? --url or FAULTLINE_URL says where it is; it was tried 5 times$/,
  )
  expect(waits).toHaveLength(4)
  for (const [i, wait] of waits.entries()) expect(wait / 500 / 2 ** i).toBeCloseTo(1, 0)
})

test('a server that says when to come again is asked then, within a limit', async () => {
  waits.length = 0
  const busy = (after: string) => ({ status: 503, headers: { 'Retry-After': after }, body: '{"detail":"Cannot take an upload."}' })
  answers.push(busy('7'), busy('3600'), { status: 429, body: '' }, { status: 200, body: '{"artifacts":[]}' })
  expect(await askPatiently(serverOf(url, {}), '/artifacts', undefined, clock)).toEqual({ artifacts: [] })
  expect(waits.slice(0, 2)).toEqual([7_000, 30_000])
})

test('what answers no JSON is asked whether it is a Faultline', async () => {
  answers.push({ status: 200, body: '<html>' })
  await expect(ask(serverOf(url, {}), '/artifacts')).rejects.toThrow('no JSON: is it a Faultline?')
})

test('the address comes from the command line, else from the environment, else it is this machine', () => {
  expect(serverOf('https://errors.example/team/', { FAULTLINE_URL: 'http://other' }).url).toBe('https://errors.example/team')
  expect(serverOf(undefined, { FAULTLINE_URL: 'http://other:1', FAULTLINE_TOKEN: 't' })).toEqual({ url: 'http://other:1', token: 't' })
  expect(serverOf(undefined, {}).url).toBe('http://127.0.0.1:4319')
})
