import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MAPPING_REASONS } from '../../collector/api.ts'
import type { ExceptionEvent, Frame } from '../../collector/api.ts'
import type { ArtifactOrigin } from '../../collector/store/index.ts'
import { Symbolicator } from './symbolicate.ts'
import { eventWith, openUploads } from './testing/uploads.ts'
import type { Uploads } from './testing/uploads.ts'
import { mapOf } from './testing/write-map.ts'

const SOURCE = 'export function total() {\n  throw new Error()\n}\n'
/** Column 7 of the first line is column 3 of the second line of the source. */
const MAP = mapOf([[[6, 0, 1, 2]]], { sourcesContent: [SOURCE] })
const CODE = 'const e=()=>{}\n//# sourceMappingURL=app.js.map\n'
const ID = '85314830-023f-4cf1-a267-535f4e37bb17'
const OTHER_ID = '00000000-0000-4000-8000-00000000000a'

let uploads: Uploads
let project = ''
let count = 0
beforeAll(async () => void (uploads = await openUploads()))
afterAll(() => uploads.close())
beforeEach(() => void (project = `project-${count++}`))

const put = (files: Record<string, string>, of: Partial<ArtifactOrigin> = {}) => uploads.put(files, { project, ...of })

async function frameOf(stack: string, over: Partial<ExceptionEvent> = {}): Promise<Frame> {
  const event = eventWith(`Error: x\n${stack}`, { project, ...over })
  await new Symbolicator(uploads.host).symbolicate([event])
  return event.exceptions[0]!.frames[0]!
}
const at = (place: string): string => `    at e (${place})`
const shown = ({ file, line, column, reason }: Frame): string => `${file}:${line}:${column} ${reason}`
const MAPPED = 'src/cart.ts:2:3 mapped'

describe('a map is found', () => {
  test.each<[string, Record<string, string>, string]>([
    ['by the URL', { 'https://a.b/x/app.js': CODE, 'https://a.b/x/app.js.map': MAP }, 'https://a.b/x/app.js'],
    ['by the path at any origin', { '~/x/app.js': CODE, '~/x/app.js.map': MAP }, 'https://a.b/x/app.js?v=3'],
    ['beneath a folder that the upload does not know', { '~/x/app.js': CODE, '~/x/app.js.map': MAP }, 'https://a.b/shop/v2/x/app.js'],
    ['by the base name, where it is one file', { '~/elsewhere/app.js': CODE, '~/elsewhere/app.js.map': MAP }, 'https://a.b/app.js'],
    ['for a file of Node', { '~/dist/app.js': CODE, '~/dist/app.js.map': MAP }, '/srv/shop/dist/app.js'],
    ['for a module of Node', { '~/dist/app.js': CODE, '~/dist/app.js.map': MAP }, 'file:///srv/shop/dist/app.js'],
    ['for a file of Windows', { '~/dist/app.js': CODE, '~/dist/app.js.map': MAP }, 'C:\\srv\\shop\\dist\\app.js'],
    ['without its file', { '~/x/app.js.map': MAP }, 'https://a.b/x/app.js'],
    ['beside a file that names none', { '~/x/app.js': 'const e=1', '~/x/app.js.map': MAP }, 'https://a.b/x/app.js'],
    ['where the file says', { '~/x/app.js': CODE.replace('app.js.map', '../maps/a.map'), '~/maps/a.map': MAP }, 'https://a.b/x/app.js'],
    [
      'within the file',
      { '~/x/app.js': `const e=1\n//# sourceMappingURL=data:application/json;base64,${btoa(MAP)}\n` },
      'https://a.b/x/app.js',
    ],
    [
      'within the file, as text',
      { '~/x/app.js': `const e=1\n//# sourceMappingURL=data:application/json,${encodeURIComponent(MAP)}` },
      'https://a.b/x/app.js',
    ],
  ])('%s', async (_, files, file) => {
    await put(files)
    expect(shown(await frameOf(at(`${file}:1:7`)))).toBe(MAPPED)
  })

  test('under another release where the name holds a hash of the content, and there alone', async () => {
    await put({ '~/a/app-B8x_kd2a.js.map': MAP, '~/a/main.js.map': MAP }, { release: '0.9' })
    expect(shown(await frameOf(at('https://a.b/a/app-B8x_kd2a.js:1:7')))).toBe(MAPPED)
    expect(shown(await frameOf(at('https://a.b/a/app-B8x_kd2a.js:1:7'), { release: '' }))).toBe(MAPPED)
    expect((await frameOf(at('https://a.b/a/main.js:1:7'))).reason).toBe('no_artifact')
  })

  test('of the build that the event names, then of none', async () => {
    const event = { attributes: { 'app.build_id': '77' } }
    await put({ '~/a/app.js.map': MAP })
    expect(shown(await frameOf(at('https://a.b/a/app.js:1:7'), event))).toBe(MAPPED)
    await put({ '~/a/app.js.map': MAP.replace('cart', 'build77') }, { dist: '77' })
    expect(shown(await frameOf(at('https://a.b/a/app.js:1:7'), event))).toBe('src/build77.ts:2:3 mapped')
  })

  test('by the debug id in the file, and by the one on the resource', async () => {
    await put({ '~/a/app.js': `const e=1\n//# debugId=${ID}\n` })
    await put({ '~/b.map': MAP.replace('{', `{"debugId":"${ID}",`) }, { service: 'build', release: '3' })
    const frame = await frameOf(at('https://a.b/a/app.js:1:7'))
    expect([shown(frame), frame.debugId]).toEqual([MAPPED, ID])
    const resource = { 'telemetry.sdk.language': 'webjs', 'faultline.debug_ids': { 'https://x.y/z.js': ID } }
    expect(shown(await frameOf(at('https://x.y/z.js:1:7'), { resource, release: '' }))).toBe(MAPPED)
  })

  test('by a debug id before the place where the sender cut the list', async () => {
    await put({ '~/b.map': MAP.replace('{', `{"debugId":"${ID}",`) })
    const attributes = { 'faultline.debug_ids': `{"https://x.y/z.js":"${ID}","https://x.y/lon` }
    expect(shown(await frameOf(at('https://x.y/z.js:1:7'), { attributes, release: '' }))).toBe(MAPPED)
  })

  test('for the bytecode of Hermes, whose columns count from 0', async () => {
    await put({ '~/index.android.bundle': 'x', '~/index.android.bundle.map': MAP })
    expect(shown(await frameOf('    at e (address at index.android.bundle:1:6)'))).toBe(MAPPED)
    expect(shown(await frameOf('    at e (address at index.android.bundle:1:5)'))).toMatch(/no_mapping$/)
  })
})

describe('a frame says why it is not mapped', () => {
  const FILE = 'https://a.b/x/app.js'
  test.each<[keyof typeof MAPPING_REASONS, Frame['status'], Record<string, string>, string, Partial<ExceptionEvent>?]>([
    ['no_artifact', 'missing', {}, at(`${FILE}:1:7`)],
    ['no_release', 'missing', { '~/x/app.js.map': MAP }, at(`${FILE}:1:7`), { release: '' }],
    [
      'other_build',
      'missing',
      { '~/x/app.js': `1\n//# debugId=${ID}\n` },
      at(`${FILE}:1:7`),
      { attributes: { 'faultline.debug_ids': `{"${FILE}":"${OTHER_ID}"}` } },
    ],
    ['no_map_reference', 'missing', { '~/x/app.js': 'const e=1' }, at(`${FILE}:1:7`)],
    ['map_missing', 'missing', { '~/x/app.js': CODE }, at(`${FILE}:1:7`)],
    ['map_invalid', 'invalid', { '~/x/app.js.map': MAP.replace('"mappings":"', '"mappings":"!') }, at(`${FILE}:1:7`)],
    ['map_invalid', 'invalid', { '~/x/app.js': '1\n//# sourceMappingURL=data:application/json;base64,e30=' }, at(`${FILE}:1:7`)],
    ['no_mapping', 'missing', { '~/x/app.js.map': MAP }, at(`${FILE}:1:3`)],
    ['no_mapping', 'missing', { '~/x/app.js.map': MAP }, at(`${FILE}:9:7`)],
    ['no_source', 'mapped', { '~/x/app.js.map': mapOf([[[6, 0, 1, 2]]]) }, at(`${FILE}:1:7`)],
    [
      'no_column',
      'missing',
      {
        '~/x/app.js.map': mapOf([
          [
            [6, 0, 1, 2],
            [9, 0, 2, 2],
          ],
        ]),
      },
      `e@${FILE}:1`,
    ],
    ['native', 'raw', {}, '    at Array.map (<anonymous>)'],
    ['native', 'raw', {}, '    at emit (node:events:518:28)'],
    ['native', 'raw', {}, 'map@[native code]'],
    ['native', 'raw', {}, 'e@https://a.b/x/app.wasm:wasm-function[8]:0x1a2'],
    ['extension', 'raw', {}, at('chrome-extension://abc/content.js:1:7')],
    ['extension', 'raw', {}, 'e@moz-extension://abc/content.js:1:7'],
    ['eval', 'raw', {}, `e@${FILE} line 3 > eval:1:7`],
    ['eval', 'raw', {}, at('blob:https://a.b/5a1c:1:7')],
    ['not_minified', 'raw', {}, at('/srv/shop/src/cart.ts:1:7')],
    ['not_minified', 'raw', {}, at('/srv/shop/node_modules/express/lib/router.js:10:7')],
    ['not_minified', 'raw', {}, at('/srv/shop/server.js:10:7')],
    ['no_artifact', 'missing', {}, at('/srv/shop/dist/server.js:10:7')],
    ['no_artifact', 'missing', {}, at('/srv/shop/server.js:1:70007')],
  ])('%s, with the status %s', async (reason, status, files, stack, over) => {
    if (Object.keys(files).length > 0) await put(files)
    const frame = await frameOf(stack, over)
    expect([frame.reason, frame.status]).toEqual([reason, status])
    expect(frame.function).toBe(frame.raw.function)
  })

  test('and none does where the language is another, or no file is named like a script', async () => {
    const python = eventWith('', { project, resource: { 'telemetry.sdk.language': 'python' } })
    const frame = { function: 'f', file: 'a.py', line: 1, column: 0, module: '', inApp: true, status: 'raw' as const }
    python.exceptions[0]!.frames = [{ ...frame, raw: { ...frame } }]
    const unknown = { ...structuredClone(python), resource: {} }
    const before = structuredClone([python, unknown])
    await new Symbolicator(uploads.host).symbolicate([python, unknown])
    expect([python, unknown]).toEqual(before)
  })
})

describe('a map of its own kind', () => {
  test('a line without a column is mapped where the whole line is of one line', async () => {
    await put({
      '~/x/app.js.map': mapOf(
        [
          [],
          [
            [4, 0, 1, 2],
            [9, 0, 1, 8],
          ],
        ],
        { sourcesContent: [SOURCE] },
      ),
    })
    expect(shown(await frameOf('e@https://a.b/x/app.js:2'))).toBe(MAPPED)
  })

  test('an index map is looked up by its sections, also within one line', async () => {
    const section = (name: string) => ({ version: 3, sources: [name], names: [], mappings: 'AAAA' })
    const sections = [
      { offset: { line: 0, column: 0 }, map: section('a.ts') },
      { offset: { line: 0, column: 10 }, map: section('b.ts') },
      { offset: { line: 2, column: 0 }, map: { version: 3, sections: [{ offset: { line: 1, column: 4 }, map: section('c.ts') }] } },
    ]
    await put({ '~/x/app.js.map': JSON.stringify({ version: 3, sections }) })
    const file = async (position: string) => (await frameOf(at(`https://a.b/x/app.js:${position}`))).file
    expect(await file('1:10')).toBe('a.ts')
    expect(await file('1:11')).toBe('b.ts')
    expect(await file('4:5')).toBe('c.ts')
    expect((await frameOf('e@https://a.b/x/app.js:1')).reason).toBe('no_column')
  })

  test('sources that the map ignores, and those of packages, are not the application', async () => {
    const sources = ['src/a.ts', 'src/generated.ts', '../node_modules/.pnpm/ky@1/node_modules/ky/index.js', 'webpack/runtime/chunk']
    const map = mapOf(
      [
        [
          [0, 0, 0, 0],
          [1, 1, 0, 0],
          [2, 2, 0, 0],
          [3, 3, 0, 0],
        ],
      ],
      { sources, ignoreList: [1] },
    )
    await put({ '~/x/app.js.map': map })
    const frames = await Promise.all([1, 2, 3, 4].map((column) => frameOf(at(`https://a.b/x/app.js:1:${column}`))))
    expect(frames.map(({ file, inApp, module }) => [file, inApp, module])).toEqual([
      ['src/a.ts', true, ''],
      ['src/generated.ts', false, ''],
      ['node_modules/ky/index.js', false, 'ky'],
      ['webpack/runtime/chunk', false, ''],
    ])
  })
})

test('a frame without a line says so, and the store is not asked for its file', async () => {
  const event = eventWith('', { project })
  const place = { function: 'e', file: 'https://a.b/x/app.js', line: 0, column: 0 }
  event.exceptions[0]!.frames = [{ ...place, module: '', inApp: true, raw: place, status: 'raw' }]
  uploads.calls()
  await new Symbolicator(uploads.host).symbolicate([event])
  expect(event.exceptions[0]!.frames[0]).toMatchObject({ reason: 'no_position', status: 'raw' })
  expect(uploads.calls()).toEqual({ version: 1 })
})

test('code within pages, whose addresses have ids in them, costs neither a call to the store nor memory', async () => {
  const symbolicator = new Symbolicator(uploads.host)
  const visit = (id: number) => eventWith(`Error: x\n${at(`https://a.b/cart/${id}:10:7`)}`, { project })
  await symbolicator.symbolicate([visit(0)])
  uploads.calls()
  const events = Array.from({ length: 50 }, (_, i) => visit(i))
  expect(symbolicator.symbolicate(events)).toBeUndefined()
  expect(uploads.calls()).toEqual({})
  expect(new Set(events.map((event) => event.exceptions[0]!.frames[0]!.reason))).toEqual(new Set(['no_artifact']))
})
