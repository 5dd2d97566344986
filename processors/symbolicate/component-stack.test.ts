import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExceptionEvent } from '../../collector/api.ts'
import { Symbolicator } from './symbolicate.ts'
import { bundle } from './testing/bundle.ts'
import { stackThrownBy } from './testing/thrown.ts'
import { eventWith, openUploads } from './testing/uploads.ts'
import type { Uploads } from './testing/uploads.ts'

const URL = 'https://shop.example/assets/app.js'
const SOURCES = {
  'src/shop.ts': ["import { Total } from './total'", 'export function Shop(n: number) {', '  return Total(n) + 1', '}'].join('\n'),
  'src/total.ts': [
    'export function Total(n: number) {',
    "  if (n > 1) throw new Error('no price')",
    '  return Math.max(n, Number(String(n).length), globalThis.innerWidth)',
    '}',
  ].join('\n'),
}

let uploads: Uploads
/** Of the places of a real stack, with names as React gives them. */
let sent: string

beforeAll(async () => {
  uploads = await openUploads()
  const app = await bundle(SOURCES, { format: 'cjs' })
  await uploads.put({ '~/assets/app.js': app.code, '~/assets/app.js.map': app.map })
  const places = stackThrownBy(app.code, URL, ({ Shop }) => Shop!(2)).match(/https:\S+:\d+:\d+/g)!
  sent = [`    at a (${places[0]})`, '    at div (<anonymous>)', `    at b (${places.at(-1)})`, '    at main'].join('\n')
})
afterAll(() => uploads.close())

const eventOf = (contexts: unknown): ExceptionEvent =>
  eventWith('Error: x', { attributes: { 'faultline.contexts': typeof contexts === 'string' ? contexts : JSON.stringify(contexts) } })

async function mapped(event: ExceptionEvent, by = new Symbolicator(uploads.host)): Promise<string> {
  await by.symbolicate([event])
  return String(event.attributes['faultline.contexts'])
}

test('the stack of components reads as it was written, and all else of the contexts as it was sent', async () => {
  const contexts = JSON.parse(await mapped(eventOf({ page: { a: 1 }, react: { version: '19', componentStack: sent } }))) as {
    react: { componentStack: string }
  }
  expect(contexts).toMatchObject({ page: { a: 1 }, react: { version: '19' } })
  expect(contexts.react.componentStack.split('\n')).toEqual([
    expect.stringMatching(/^ {4}at \w+ \(src\/total\.ts:2:\d+\)$/),
    '    at div (<anonymous>)',
    expect.stringMatching(/^ {4}at \w+ \(src\/(shop|total)\.ts:\d+:\d+\)$/),
    '    at main',
  ])
})

test('it is mapped also where the files are known already, and once', async () => {
  const by = new Symbolicator(uploads.host)
  const once = await mapped(eventOf({ react: { componentStack: sent } }), by)
  const event = eventOf({ react: { componentStack: sent } })
  expect(by.symbolicate([event])).toBeUndefined()
  expect(event.attributes['faultline.contexts']).toBe(once)
  expect(await mapped(event, by)).toBe(once)
})

test('as Firefox and Safari write it, it is mapped too', async () => {
  const places = sent.match(/https:\S+:\d+:\d+/g)!
  expect(await mapped(eventOf({ react: { componentStack: `a@${places[0]}\ndiv\nb@${places[1]}` } }))).toMatch(
    /at \w+ \(src\/total\.ts:2:\d+\)\\ndiv\\n/,
  )
})

test.each([
  ['text that is no JSON', '{"react":{"componentStack":"    at a (https://shop.example/assets/app.js:1:5'],
  ['a stack that is none', { react: { componentStack: 42 } }],
  ['no context of React', { note: { componentStack: 'x' } }],
  ['null', 'null'],
  ['files of nobody', { react: { componentStack: '    at a (https://elsewhere.example/x.js:1:5)' } }],
])('%s stays as it was sent', async (_, contexts) => {
  const event = eventOf(contexts)
  const before = event.attributes['faultline.contexts']
  expect(await mapped(event)).toBe(before)
})
