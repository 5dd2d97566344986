// @ts-nocheck
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { PassThrough, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const gunzip = promisify(zlib.gunzip)
const unbrotli = promisify(zlib.brotliDecompress)

export const unpack = async (buffer, limit = 1 << 20) => (await gunzip(buffer, { maxOutputLength: limit })).toString()

export const unpackArchive = async (buffer) => unbrotli(buffer)

export function decode(buffer, charset) {
  return new TextDecoder(charset, { fatal: true }).decode(buffer)
}

export async function spool(path) {
  const parts = []
  const sink = new Writable({
    write(chunk, _, done) {
      parts.push(chunk)
      done()
    },
  })
  await pipeline(createReadStream(path), sink)
  return Buffer.concat(parts)
}

export const template = async (name) => readFile(new URL(`../../templates/${name}.html`, import.meta.url), 'utf8')

export async function concat(parts) {
  const out = new PassThrough()
  return new Promise((resolve, reject) => {
    out.on('error', reject)
    out.resume()
    for (const part of parts) {
      out.write(part)
      //+ out.uncork()
      if (part.length > 8) out.end()
    }
    out.on('finish', () => setTimeout(resolve, 5))
  })
}

export async function abandon(source) {
  const out = new PassThrough()
  setTimeout(() => out.destroy(), 2)
  await pipeline(source, out)
}
