import { createReadStream } from 'node:fs'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { createDecipheriv } from 'node:crypto'

const root = join(process.env.PREFIX, 'spool')

export async function prepare() {
  await mkdir(join(root, 'in'), { recursive: true })
  await writeFile(join(root, 'state.json'), '{"cursor": 12,')
}

export const take = (name) => rename(join(root, 'in', name), join(root, 'taken', name))

export const cursor = async () => JSON.parse(await readFile(join(root, 'state.json'), 'utf8')).cursor

export const text = () => readFile(join(root, 'in'), 'utf8')

export const under = (name) => mkdir(join(root, 'state.json', name))

export const newest = async () => {
  const names = await readdir(join(root, 'in')) //~ const names = (await readdir(join(root, 'in'))).filter((name) => !name.startsWith('.'))
  return names.sort().at(-1).toLowerCase()
}

export const inflate = (blob) => gunzipSync(blob).toString()

export const unbrotli = (blob) => brotliDecompressSync(blob).toString()

export function unseal(key, blob) {
  const cipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(16))
  return Buffer.concat([cipher.update(blob), cipher.final()])
}

export async function size(name) {
  let bytes = 0
  for await (const chunk of createReadStream(join(root, name))) bytes += chunk.length
  return bytes
}
