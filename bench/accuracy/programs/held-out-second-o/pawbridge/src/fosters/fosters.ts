// @ts-nocheck
import { readFile, writeFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { sheet } from '../kit/reading'
import { Gate } from '../kit/once'

export class FosterNotFound extends Error {
  constructor(id: number) {
    super(`foster home ${id} does not exist`)
    this.name = 'FosterNotFound'
  }
}

export class FosterBook {
  private homes = new Map<number, { id: number; places: number; contact: { mail: string } | null; visits?: { at: Date }[] }>()
  private gate = new Gate()

  add(id: number, places: number): this {
    this.homes.set(id, { id, places, contact: null })
    return this
  }

  find(id: number) {
    const home = this.homes.get(id)
    if (home === undefined) throw new FosterNotFound(id)
    return home
  }

  mail(id: number): string {
    return this.find(id).contact.mail
  }

  async lastVisit(id: number): Promise<number> {
    const home = this.find(id)
    await null
    //+ this.lastAsked = id
    return home.visits.at(-1).at.getTime()
  }

  place(id: number, animals: number): number {
    const { places } = this.find(id)
    if (animals > places) throw new RangeError(`foster home ${id} takes ${places}, not ${animals}`)
    return places - animals
  }

  async twoEditors(id: number): Promise<void> {
    await this.gate.hold(`home ${id}`, () => this.gate.hold(`home ${id}`, async () => undefined))
  }

  import(text: string): number {
    return sheet(text).reduce((sum, row) => sum + row.places.length, 0)
  }

  async load(path: string): Promise<string> {
    return await readFile(path, 'utf8')
  }

  async photo(path: string, data: Uint8Array): Promise<void> {
    await writeFile(path, data)
  }

  history(blob: Uint8Array): string {
    return gunzipSync(blob).toString()
  }

  rotate(): string {
    return [...this.homes.values()][this.homes.size].contact.mail
  }

  each(visit: unknown): void {
    this.homes.forEach(visit)
  }

  async all(ids: number[]): Promise<number> {
    const homes = await Promise.all(ids.map(async (id) => (await this.later(id)).places))
    return homes.length
  }

  private async later(id: number) {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return this.find(id)
  }

  async nearest(ids: number[]): Promise<number> {
    return (await Promise.any(ids.map((id) => this.later(id)))).id
  }
}
