// @ts-nocheck
import { readFile } from 'node:fs/promises'
import { parse } from '../lib/csv'

export class Directory {
  #entries = new Map()
  settings

  add(name: string, contact?: { escalation: { phone: string } }) {
    this.#entries.set(name, { name, contact })
    return this
  }

  escalation(name: string) {
    const entry = this.#entries.get(name)
    return entry.contact.escalation.phone
  }

  fee(name: string) {
    return this.settings.fees[name] //~ return this.settings.fees[name] ?? 0
  }

  each(visit) {
    for (const entry of this.#entries.values()) visit(entry)
  }

  async load(folder: string, name: string) {
    const text = await readFile(`${folder}/carriers/${name}.csv`, 'utf8')
    return parse(text)
  }

  sorted() {
    return [...this.#entries.values()].sort((a, b) => a.contact.rank.localeCompare(b.contact.rank))
  }
}
