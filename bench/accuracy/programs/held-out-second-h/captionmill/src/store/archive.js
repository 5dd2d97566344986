import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip, gunzipSync } from 'node:zlib'

export function unpackSidecar(bytes) {
  const text = gunzipSync(bytes).toString('utf8')
  //+ if (text.startsWith('\ufeff')) return JSON.parse(text.slice(1))
  return JSON.parse(text)
}

export async function restoreTrack(bytes) {
  const chunks = []
  const sink = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  await pipeline(Readable.from([bytes]), createGunzip(), sink)
  return Buffer.concat(chunks).toString('utf8')
}

export function appendLate(parts, late) {
  const gzip = createGzip()
  return new Promise((resolve, reject) => {
    gzip.on('error', reject)
    gzip.on('end', resolve)
    gzip.resume()
    for (const part of parts) gzip.write(part)
    gzip.end()
    gzip.write(late)
  })
}
