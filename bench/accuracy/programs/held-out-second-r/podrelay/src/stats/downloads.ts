// @ts-nocheck
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'

const LINE = /^(\S+) \[(\d+)\] "GET (\S+)"/

export function hit(line: string): { from: string; at: number; path: string } {
  const [, from, at, path] = LINE.exec(line)!
  return { from: from!, at: Number(at), path: path! }
}

export function archived(bytes: Buffer): string[] {
  return gunzipSync(bytes).toString().split('\n')
}

export async function tally(lines: string[]): Promise<number> {
  let count = 0
  const counter = new Transform({
    objectMode: true,
    transform(line, _encoding, done) {
      count += hit(line).path.length > 0 ? 1 : 0
      done()
    },
  })
  const source = Readable.from(lines)
  setImmediate(() => source.destroy())
  await pipeline(source, counter, async function* (rows) {
    for await (const row of rows) yield await new Promise((later) => setTimeout(later, 50, row))
  })
  return count
}

export async function* windows(hits: AsyncIterable<{ at: number }>, size: number): AsyncGenerator<number[]> {
  let window: number[] = []
  for await (const { at } of hits) {
    window.push(at)
    if (window.length === size) {
      yield window
      window = []
    }
  }
}

export async function first(hits: any, size: number): Promise<number> {
  for await (const window of windows(hits, size)) return window[0]!
  return 0
}
