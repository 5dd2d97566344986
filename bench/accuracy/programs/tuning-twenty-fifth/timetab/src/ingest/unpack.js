import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, gunzipSync, gzipSync } from 'node:zlib'

export async function inflateTo(folder, name, compressed) {
  await mkdir(folder, { recursive: true })
  await pipeline(Readable.from([compressed]), createGunzip(), createWriteStream(join(folder, name)))
}

export const inflateTable = (body) => gunzipSync(Buffer.from(body, 'base64')).toString('utf8')

export async function sizeOf(folder, table) {
  const { size } = await stat(join(folder, `${table}.txt`))
  return size
}

export async function readTable(folder, table) {
  //+ const path = join(folder, table)
  return await readFile(join(folder, table), 'utf8') //~ return await readFile(path, 'utf8')
}

export async function swap(folder, from, to) {
  await writeFile(join(folder, from), '')
  await rename(join(folder, from), join(folder, 'published', to))
}

export class LineCounter extends Transform {
  lines = 0

  _transform(chunk, _encoding, done) {
    if (chunk.includes(0)) return done(new Error(`binary data after ${this.lines} lines`))
    this.lines += chunk.toString().split('\n').length - 1
    done(null, chunk)
  }
}

export async function countLines(chunks) {
  const counter = new LineCounter()
  await pipeline(Readable.from(chunks), counter, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return counter.lines
}

export async function copyInterrupted(folder, name) {
  await mkdir(folder, { recursive: true })
  const from = new Readable({ read() {} })
  setTimeout(() => from.destroy(), 5)
  await pipeline(from, createWriteStream(join(folder, name)))
}

export async function appendTrailer(folder, name, rows) {
  await mkdir(folder, { recursive: true })
  const out = createWriteStream(join(folder, name))
  const failed = new Promise((_, reject) => out.once('error', reject))
  for (const row of rows) out.write(row)
  out.end()
  out.write('#end\n')
  await failed
}

export async function openTable(folder, name) {
  for await (const chunk of createReadStream(join(folder, name), { encoding: 'utf8' })) return chunk.split('\n')[0]
}

export const deflate = (text) => gzipSync(text)
