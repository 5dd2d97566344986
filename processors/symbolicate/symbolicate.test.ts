import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkProcessor, exampleEvent } from '../../collector/testing.ts'
import type { Frame } from '../../collector/api.ts'
import definition from './index.ts'
import { Symbolicator } from './symbolicate.ts'
import { bundle } from './testing/bundle.ts'
import type { Bundle } from './testing/bundle.ts'
import { stackThrownBy } from './testing/thrown.ts'
import { eventWith, openUploads, RELEASE } from './testing/uploads.ts'
import type { Uploads } from './testing/uploads.ts'

const URL = 'https://shop.example/assets/app.js'
const ID = '85314830-023f-4cf1-a267-535f4e37bb17'
const SOURCES = {
  'src/main.ts': ["import { Cart } from './cart'", 'export function checkout(n: number) {', '  return new Cart(n).total()', '}'].join('\n'),
  'src/cart.ts': [
    'export class Cart {',
    '  n: number',
    '  constructor(n: number) {',
    '    this.n = n',
    '  }',
    '  total(): number {',
    '    const price = (item: number) => {',
    "      if (item > 1) throw new Error('no price')",
    '      return item',
    '    }',
    '    return price(1) + price(this.n)',
    '  }',
    '}',
  ].join('\n'),
}

let uploads: Uploads
let app: Bundle
let stack: string

beforeAll(async () => {
  uploads = await openUploads()
  app = await bundle(SOURCES, { format: 'cjs' })
  stack = stackThrownBy(app.code, URL, ({ checkout }) => checkout!(2))
})
afterAll(() => uploads.close())

const symbolicator = (): Symbolicator => new Symbolicator(uploads.host)
const framesOf = async (event: ReturnType<typeof eventWith>, by = symbolicator()): Promise<Frame[]> => {
  await by.symbolicate([event])
  return event.exceptions[0]!.frames
}
const placeOf = ({ file, line }: Frame): string => `${file}:${line}`
const reasonsOf = (frames: Frame[]) => frames.map(({ reason }) => reason)

describe('a bundle of real sources', () => {
  beforeAll(() => uploads.put({ '~/assets/app.js': app.code, '~/assets/app.js.map': app.map }))

  test('is mapped to the files and lines that were written, with what stands around', async () => {
    const frames = await framesOf(eventWith(stack))
    expect(frames.map(placeOf)).toEqual(['src/cart.ts:8', 'src/cart.ts:11', 'src/main.ts:3'])
    expect(reasonsOf(frames)).toEqual(['mapped', 'mapped', 'mapped'])
    expect(frames.every(({ status, inApp }) => status === 'mapped' && inApp)).toBe(true)
    const [map] = await uploads.artifacts.byName(RELEASE, ['~/assets/app.js.map'])
    expect(frames.map((frame) => frame.map)).toEqual([map!.id, map!.id, map!.id])
    expect(frames[0]!.context?.line).toBe("      if (item > 1) throw new Error('no price')")
    expect(frames[0]!.context?.pre).toHaveLength(7)
    expect(frames[0]!.context?.post).toHaveLength(5)
  })

  test('keeps in raw what the browser sent', async () => {
    const sent = eventWith(stack).exceptions[0]!.frames.map(({ raw }) => raw)
    expect((await framesOf(eventWith(stack))).map(({ raw }) => raw)).toEqual(sent)
  })

  test('is asked of the store once, and then never again', async () => {
    const by = symbolicator()
    uploads.calls()
    await framesOf(eventWith(stack), by)
    expect(uploads.calls()).toMatchObject({ version: 1, byName: 1, bytes: 1 })
    expect(by.symbolicate([eventWith(stack)])).toBeUndefined()
    expect(uploads.calls()).toEqual({})
  })

  test('leaves a frame that is mapped already as it is', async () => {
    const event = eventWith(stack)
    await framesOf(event)
    const once = structuredClone(event)
    await framesOf(event)
    expect(event).toEqual(once)
  })
})

describe('a service for which nothing was uploaded', () => {
  const other = () => eventWith(stack, { service: 'blog' })

  test('says so on each frame, and costs one lookup until something is uploaded', async () => {
    const by = symbolicator()
    uploads.calls()
    expect(reasonsOf(await framesOf(other(), by))).toEqual(['no_artifact', 'no_artifact', 'no_artifact'])
    expect(uploads.calls()).toMatchObject({ byName: 1 })
    expect(by.symbolicate([other()])).toBeUndefined()
    await uploads.clock.advance(10_000)
    await framesOf(other(), by)
    expect(uploads.calls()).toEqual({ version: 1 })
    await uploads.put({ '~/assets/app.js': app.code, '~/assets/app.js.map': app.map }, { service: 'blog' })
    await uploads.clock.advance(10_000)
    expect(reasonsOf(await framesOf(other(), by))).toEqual(['mapped', 'mapped', 'mapped'])
  })
})

describe('an event that runs again', () => {
  test('is mapped at once by what was uploaded in the meantime, whatever is remembered', async () => {
    const by = symbolicator()
    const event = eventWith(stack, { service: 'late' })
    await framesOf(event, by)
    expect(reasonsOf(event.exceptions[0]!.frames)).toEqual(['no_artifact', 'no_artifact', 'no_artifact'])
    await uploads.put({ '~/assets/app.js': app.code, '~/assets/app.js.map': app.map }, { service: 'late' })
    expect(reasonsOf(await framesOf(event, by))).toEqual(['mapped', 'mapped', 'mapped'])
  })
})

describe('a debug id', () => {
  const marked = (text: string): string => text.replace(/\n\/\/# sourceMappingURL/, `\n//# debugId=${ID}\n//# sourceMappingURL`)

  test('finds the map under any name and release, and is kept with the frame', async () => {
    const of = { service: 'elsewhere', release: '7' }
    await uploads.put({ '~/x.js': marked(app.code), '~/x.js.map': app.map.replace('{', `{"debugId":"${ID}",`) }, of)
    const attributes = { 'faultline.debug_ids': JSON.stringify({ [URL]: ID.toUpperCase() }) }
    const frames = await framesOf(eventWith(stack, { service: 'nobody', release: '', attributes }))
    expect(frames.map(placeOf)).toEqual(['src/cart.ts:8', 'src/cart.ts:11', 'src/main.ts:3'])
    expect(frames[0]!.debugId).toBe(ID)
  })
})

test('the processor keeps the contract of all processors', async () => {
  await checkProcessor(definition, { items: [exampleEvent(), eventWith(stack)] })
})
