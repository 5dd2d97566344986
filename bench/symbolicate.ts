/**
 * What mapping costs: reading a map for the first time, looking up positions in it, and a whole event, for `symbolicate` beside the
 * libraries `source-map` and `@jridgewell/trace-mapping` alone, in turns. `node bench/symbolicate.ts [rounds]`
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { SourceMapConsumer } from 'source-map'
import { lineStarts } from '../processors/symbolicate/context.ts'
import { tokenize, WORD } from '../processors/symbolicate/functions/tokens.ts'
import { LoadedMap } from '../processors/symbolicate/loaded-map.ts'
import { Symbolicator } from '../processors/symbolicate/symbolicate.ts'
import { bundle } from '../processors/symbolicate/testing/bundle.ts'
import { eventWith, openUploads } from '../processors/symbolicate/testing/uploads.ts'

const ROUNDS = Number(process.argv[2] ?? 9)
const FRAMES = 20
const BATCH = 200
const PACKAGES = ['zod/v4/index.js', 'yaml/browser/index.js', 'mingo/esm/index.js', 'acorn/dist/acorn.mjs', 'svelte/src/compiler/index.js']

const modules = new URL('../node_modules/', import.meta.url).pathname
const main = PACKAGES.map((path, i) => `import * as p${i} from ${JSON.stringify(modules + path)}\nglobalThis.p${i} = p${i}`).join('\n')
const { code, map } = await bundle({ 'src/main.js': main })
const megabytes = map.length / 1e6
const positions = positionsIn(code, 2_000)
console.log(
  `A bundle of ${(code.length / 1e6).toFixed(2)} MB with a map of ${megabytes.toFixed(2)} MB; the median of ${ROUNDS} rounds, in turns`,
)

type Lookup = (line: number, column: number) => unknown
interface Library {
  open(): Promise<{ find: Lookup; close(): void }>
}

const libraries: Record<string, Library> = {
  symbolicate: {
    async open() {
      const loaded = await LoadedMap.open(map)
      return { find: (line, column) => loaded.find(line, column), close: () => loaded.destroy() }
    },
  },
  'source-map': {
    async open() {
      const consumer = await new SourceMapConsumer(map)
      return { find: (line, column) => consumer.originalPositionFor({ line, column }), close: () => consumer.destroy() }
    },
  },
  'trace-mapping': {
    async open() {
      const trace = new TraceMap(map)
      return { find: (line, column) => originalPositionFor(trace, { line, column }), close: () => {} }
    },
  },
}

const cold: Record<string, number[]> = {}
const first: Record<string, number[]> = {}
const again: Record<string, number[]> = {}
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, library] of Object.entries(libraries)) {
    const start = cpu()
    const opened = await library.open()
    // All three decode when they are first asked.
    opened.find(...positions[0]!)
    ;(cold[name] ??= []).push((cpu() - start) / 1_000)
    ;(first[name] ??= []).push(perSecond(opened.find))
    ;(again[name] ??= []).push(perSecond(opened.find))
    opened.close()
  }
}
console.log(`${''.padEnd(16)}${'cold, ms'.padStart(10)}${'ms per MB'.padStart(11)}${'first lookups/s'.padStart(18)}${'again'.padStart(14)}`)
for (const name of Object.keys(libraries)) {
  const ms = median(cold[name]!)
  const columns = [ms.toFixed(1).padStart(10), (ms / megabytes).toFixed(1).padStart(11)]
  const rates = [thousands(median(first[name]!)).padStart(18), thousands(median(again[name]!)).padStart(14)]
  console.log(`${name.padEnd(16)}${columns.join('')}${rates.join('')}`)
}
console.log('cold: from the text to the first answer. symbolicate checks the map, and its first lookups make context and the function too.')

const uploads = await openUploads()
try {
  await uploads.put({ '~/assets/app.js': code, '~/assets/app.js.map': map })
  const mapped = await perEvent('https://shop.example/assets/app.js')
  const nothing = await perEvent('https://shop.example/other/unknown.js')
  console.log(
    `An event of ${FRAMES} frames, warm: ${mapped.toFixed(1)} us of processor time mapped, ${nothing.toFixed(1)} us where nothing was uploaded`,
  )
} finally {
  await uploads.close()
}

/** Microseconds an event: the fastest tenth of the batches, as other work on the machine slows the rest. */
async function perEvent(url: string): Promise<number> {
  const symbolicator = new Symbolicator(uploads.host)
  const stacks = Array.from({ length: 20 }, (_, n) =>
    Array.from({ length: FRAMES }, (_, i) => positions[(n * FRAMES + i) % positions.length]!)
      .map(([line, column]) => `    at e (${url}:${line}:${column + 1})`)
      .join('\n'),
  )
  const events = stacks.map((stack) => eventWith(`Error: x\n${stack}`))
  const times: number[] = []
  for (let round = 0; round < ROUNDS * 10; round++) {
    const batch = Array.from({ length: BATCH }, (_, i) => structuredClone(events[i % events.length]!))
    const start = cpu()
    await symbolicator.symbolicate(batch)
    times.push((cpu() - start) / BATCH)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)]!
}

function perSecond(find: Lookup): number {
  const start = cpu()
  for (const [line, column] of positions) find(line, column)
  return positions.length / ((cpu() - start) / 1e6)
}

/** Microseconds of processor time of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Places of words evenly through the code: line from 1, column from 0. */
function positionsIn(text: string, count: number): [number, number][] {
  const tokens = tokenize(text)
  const starts = lineStarts(text)
  const words = tokens.starts.filter((_, i) => tokens.kinds[i] === WORD)
  return Array.from({ length: count }, (_, n) => {
    const offset = words[Math.floor((n * words.length) / count)]!
    const line = starts.findLastIndex((start) => start <= offset)
    return [line + 1, offset - starts[line]!]
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en')
}
