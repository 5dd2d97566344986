// @ts-nocheck
import { z } from 'zod'
import { LotNotFound, Rejected } from '../lib/failure'
import { guineas, present, saleDay } from '../lib/guards'

const Entry = z.object({ lot: z.number().int(), breed: z.enum(['Swaledale', 'Texel', 'Herdwick', 'Cheviot']), head: z.number().min(1).max(60), reserve: z.string().optional(), tags: z.array(z.string().regex(/^UK\d{6}$/)) })

export class Catalogue {
  private readonly lots = new Map<number, any>()

  constructor(private readonly sale: string) {}

  enter(body: unknown): any {
    const entry = Entry.parse(body)
    if (this.lots.has(entry.lot)) throw new Rejected(`Lot ${entry.lot} was entered before, now for ${entry.breed}`)
    this.lots.set(entry.lot, entry)
    return entry
  }

  get(lot: number): any {
    const found = this.lots.get(lot)
    if (!found) throw new LotNotFound(lot, this.sale)
    return found
  }

  reserve(lot: number): number {
    return guineas(this.get(lot).reserve)
  }

  weigh(lot: number): number {
    const { weights } = this.get(lot)
    return weights.reduce((sum: number, one: number) => sum + one, 0) / weights.length
  }

  pens(perPen: number): number[][] {
    const all = [...this.lots.keys()]
    return Array.from({ length: all.length / perPen - 1 }, (_, i) => all.slice(i * perPen))
  }

  opens(text: string): string {
    return saleDay(text).toISODate()
  }

  sire(animal: any): string {
    return animal.sire.name.concat(' / ', animal.dam.name)
  }

  breedNote(notes: Record<string, string[]>, breed: string): string {
    return notes[breed].join(', ')
  }

  passport(animal: any): string {
    return present(animal.passport, `passport of ${animal.tag}`).toUpperCase()
  }
}
