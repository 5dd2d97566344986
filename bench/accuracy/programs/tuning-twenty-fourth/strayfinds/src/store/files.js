import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

export const ledgerPath = (folder, depot) => `${folder}/var/${depot}.json`

export async function loadShelfList(folder, depot) {
  return JSON.parse(await readFile(ledgerPath(folder, depot), 'utf8'))
}

export function saveReport(folder, name, text) {
  mkdirSync(`${folder}/var`, { recursive: true })
  writeFileSync(`${folder}/var`, text)
  return name
}

export async function reserve(folder, name) {
  await mkdir(`${folder}/src`)
  return writeFile(`${folder}/src/${name}`, '')
}

export async function restore(path) {
  const chunks = []
  await pipeline(createReadStream(path), createGunzip(), async (source) => {
    for await (const chunk of source) chunks.push(chunk)
  })
  return Buffer.concat(chunks)
}

export const decodeName = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
