import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Symbolication } from '../../api/types.ts'

const MAIN = join(import.meta.dirname, '../../main.ts')
const raw = { function: 't', file: 'https://x/app.js', line: 1, column: 7 }
const ANSWER: Symbolication = {
  eventId: 'e1',
  project: 'default',
  service: 'shop',
  release: '1.0.0',
  mapped: 1,
  frames: 3,
  late: true,
  notes: ['A note.'],
  upload: 'faultline sourcemaps upload DIR',
  exceptions: [
    {
      type: 'TypeError',
      message: 'x\u001b[2J\nFAKE LINE \u202e',
      frames: [
        frame({ function: 'total', file: 'src/cart.ts', line: 3, column: 0, status: 'mapped', reason: 'mapped', sentence: 'Found.' }),
        frame({ reason: 'no_artifact', sentence: 'None was uploaded.', hint: 'Upload it.', near: [uploaded('0.9.0')] }),
        frame({ function: '', file: 'app.py', line: 0, column: 0, status: 'raw', reason: null, map: null }),
      ],
    },
  ],
}
function frame(over: Partial<Symbolication['exceptions'][number]['frames'][number]>) {
  return {
    raw,
    ...raw,
    status: 'missing' as const,
    reason: null,
    sentence: 'Is not.',
    hint: null,
    debugId: null,
    map: null,
    near: [],
    ...over,
  }
}
function uploaded(release: string) {
  return { id: 'a', name: '~/app.js', service: 'shop', release, dist: 'eu', debugId: 'id', uploadedAt: '2026-01-31T12:00:00.000Z' }
}

const server = createServer((request, response) => {
  const found = request.url === '/api/v1/events/e1/symbolication'
  response.writeHead(found ? 200 : 404).end(JSON.stringify(found ? ANSWER : { detail: 'There is no event.' }))
})
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

async function explain(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, 'sourcemaps', 'explain', ...args, '--url', url])
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void (text += data.toString()))
  const status = await new Promise((resolve) => child.on('close', resolve))
  return { status, text }
}

test('faultline sourcemaps explain prints each frame with its sentence, and shows as text what a terminal would obey', async () => {
  expect(await explain('e1')).toEqual({
    status: 0,
    text: `TypeError: x\\u001b[2J\\u000aFAKE LINE \\u202e
  at total (src/cart.ts:3)
     was t (https://x/app.js:1:7)
     Found.
  at t (https://x/app.js:1:7)
     None was uploaded.
     Near: ~/app.js of shop 0.9.0 (eu), uploaded 2026-01-31T12:00:00.000Z, debug id id
     Upload it.
  at app.py
     Is not.

1 of 3 frames of shop 1.0.0 are mapped, by source maps that came late.
A note.

To upload what is missing, with the folder of the build as DIR:
  faultline sourcemaps upload DIR
`,
  })
})

test('faultline sourcemaps explain says when there is no such event', async () => {
  expect(await explain('e2')).toEqual({ status: 1, text: `Cannot explain event e2 as ${url} has no such event.\n` })
  expect(await explain()).toMatchObject({ status: 2, text: expect.stringContaining('it takes the id of one event') })
})
