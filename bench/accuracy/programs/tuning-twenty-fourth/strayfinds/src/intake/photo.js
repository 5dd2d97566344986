import { createHash } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'

export async function loadPhoto(folder, tag) {
  const bytes = await readFile(`${folder}/photos/${tag}.jpg`)
  return { tag, bytes, digest: createHash('sha1').update(bytes).digest('hex') }
}

export function thumbnail(bytes) {
  const width = bytes.readUInt16BE(2)
  const height = bytes.readUInt16BE(8)
  return { width, height, ratio: width / height }
}

export const unpack = (blob) => inflateSync(Buffer.from(blob, 'base64'))

export function digestOf(photo, algorithm = 'sha256') {
  return createHash(algorithm).update(photo.bytes).digest('hex')
}

export async function publish(photo, folder) {
  const from = `${folder}/incoming/${photo.tag}.jpg`
  await rename(from, `${folder}/public/${photo.tag}.jpg`)
}

export async function header(folder) {
  const file = await open(folder, 'r')
  try {
    return await file.read(Buffer.alloc(16), 0, 16, 0)
  } finally {
    await file.close()
  }
}
