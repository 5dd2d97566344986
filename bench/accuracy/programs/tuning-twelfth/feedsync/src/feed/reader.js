import { readFile } from 'node:fs/promises'
import { parse as parseYaml } from 'yaml'

export async function* linesOf(chunks) {
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()
    yield* lines
  }
  if (rest !== '') yield rest
}

export async function* products(chunks) {
  for await (const line of linesOf(chunks)) yield JSON.parse(line)
}

export async function* paged(fetchPage) {
  for (let page = 1; page !== undefined; ) {
    const { items, next } = await fetchPage(page)
    for (const item of items) yield item
    page = next
  }
}

export async function collect(source) {
  const all = []
  for await (const each of source) all.push(each)
  return all
}

export function manifest(text) {
  const { files } = JSON.parse(text)
  return files.map(({ name }) => name)
}

export const mapping = (text) => parseYaml(text)

export async function cursor(folder, store) {
  return Number(await readFile(`${folder}/state/${store}.cursor`, 'utf8'))
}

export function columns(header, line) {
  const names = header.split('\t')
  const cells = line.split('\t')
  return { sku: cells[names.indexOf('sku')].trim(), tags: cells[names.indexOf('tags')]?.split(',') }
}

export function* windows(items, size) {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}

/** Pulls from one iterator for several consumers. */
export class Shared {
  #iterator
  #listeners = new Set()

  constructor(make) {
    this.#iterator = make(this)
  }

  subscribe(listener) {
    this.#listeners.add(listener)
    return this
  }

  pull() {
    const { value } = this.#iterator.next()
    for (const listener of this.#listeners) listener(value)
    return value
  }
}
