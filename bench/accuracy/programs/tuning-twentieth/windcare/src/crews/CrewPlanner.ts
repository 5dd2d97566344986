// @ts-nocheck
import { DateTime, Duration, Interval } from 'luxon'
import { injectable } from 'tsyringe'
import { z } from 'zod'
import { parse, present } from '../platform/Guards'
import { Refused } from '../platform/Failure'

const Shift = z.object({ crew: z.string().min(2), starts: z.string().datetime(), hours: z.number().positive().max(12) })
const Technician = z.object({ name: z.string(), climbs: z.enum(['none', 'ladder', 'rope']), phone: z.string().regex(/^\+\d+$/) })

@injectable()
export class CrewPlanner {
  private readonly taken = new Set<string>()
  readonly #leads = new WeakMap<object, string>()

  shift(body: unknown): number {
    return parse(Shift, body).hours
  }

  technician(body: unknown): string {
    return parse(Technician, body).name
  }

  take(van: string, day: string): void {
    const key = `${van}@${day}`
    if (this.taken.has(key)) throw new Refused(`van ${van} is taken on ${day}`)
    this.taken.add(key)
  }

  leadOf(crew: any): string {
    //+ if (crew === null) return ''
    this.#leads.set(crew, 'lead')
    return this.#leads.get(crew)!
  }

  window(from: string, to: string): number {
    return Interval.fromISO(`${from}/${to}`).splitBy(Duration.fromISO('PT0S')).length
  }

  localStart(iso: string, zone: string): string {
    const start = DateTime.fromISO(iso).setZone(zone)
    return new Date(start.toMillis()).toISOString()
  }

  rota(names: string[], weeks: number): string[] {
    return Array.from({ length: weeks }, (_, i) => names[i % names.length]!.padEnd(12))
  }

  phone(crew: { lead: { phone: string | null } }): string {
    return present(crew.lead.phone, 'phone of the lead')
  }

  certificates(person: { certificates: Iterable<string> }): string[] {
    return [...person.certificates].sort()
  }

  badge(person: any): string {
    return person.fullName()
  }
}
