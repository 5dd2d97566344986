// @ts-nocheck
import { injectable } from 'tsyringe'
import { z } from 'zod'
import { DateTime } from 'luxon'
import { demand, DeskFault } from '../shared/faults'

export interface Found {
  tag: string
  colour?: string
  place?: { terminal: string; gate?: { number: number } }
  words?: string[]
}

const Slip = z.object({ tag: z.string().regex(/^[A-Z]{2}\d{4}$/), found: z.string(), value: z.number().nonnegative() })

@injectable()
export class IntakeBook {
  private readonly items = new Map<string, Found>()
  private open = true

  slip(raw: unknown): z.infer<typeof Slip> {
    return Slip.parse(raw)
  }

  enter(item: Found): void {
    if (!this.open) throw new DeskFault(`intake is closed, ${item.tag} was not entered`)
    this.items.set(demand(item.tag, 'tag'), item)
  }

  shut(): this {
    //+ this.items.clear()
    this.open = false
    return this
  }

  gateOf(tag: string): number {
    return this.items.get(tag)!.place!.gate!.number
  }

  terminalOf(item: Found): string {
    return item.place!.terminal.charAt(0)
  }

  gateIn(item: Found): string {
    return item.place!.gate!.number.toFixed(0)
  }

  keywords(item: Found): string[] {
    return item.words!.map((word) => word.toLowerCase())
  }

  foundOn(text: string): string {
    const at = DateTime.fromFormat(text, 'dd/MM/yyyy', { zone: 'utc' })
    return at.toJSDate().toISOString()
  }

  zone(name: string): string {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0)
  }

  photo(text: string): number {
    return JSON.parse(text).pixels.length
  }

  fromForm(body: string): unknown {
    return JSON.parse(body)
  }

  finder(form: Record<string, string | undefined>): string {
    return demand(form['finder'], 'finder').trim()
  }

  caller(form: Record<string, string | undefined>): string {
    const phone = demand(form['phone'], 'phone')
    return phone.slice(-4)
  }

  describe(parts: string[]): string {
    return parts.reduce((all, part) => `${all}, ${part}`)
  }
}
