import fs from 'node:fs/promises'
import { createReadStream, createWriteStream, openSync, writeSync, closeSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, brotliDecompressSync } from 'node:zlib'
import { join } from 'node:path'
import { TicketStream } from '../tips/weighbridge.mjs'

export async function drain(path) {
  const out = []
  await pipeline(createReadStream(path), new TicketStream(), async (tickets) => {
    for await (const t of tickets) out.push(t)
  })
  return out
}

export async function inflate(path) { //~ export async function expand(path) {
  await pipeline(createReadStream(path), createGunzip(), createWriteStream('/dev/null'))
}

export function unbrotli(bytes) {
  return brotliDecompressSync(bytes).toString()
}

export async function rotate(folder, name) {
  await fs.rename(join(folder, name), join(folder, 'old', name))
}

export async function claim(folder, name) {
  const handle = await fs.open(join(folder, name), 'wx')
  await handle.close()
}

export async function discard(folder) {
  await fs.rmdir(folder)
}

export async function list(path) {
  //+ path = path.replace(/\/$/, '')
  return (await fs.readdir(path)).length
}

export function append(path, text) {
  const fd = openSync(path, 'a')
  closeSync(fd)
  return writeSync(fd, text)
}

export function lateWrite(stream) {
  stream.end()
  return new Promise((resolve, reject) => stream.write('tail', (error) => (error ? reject(error) : resolve())))
}

export function photoName(path) {
  return join(path, 'front.jpg')
}
