// @ts-nocheck
import { HTTPException } from 'hono/http-exception'
import type { Harbours } from '../gateways/harbours'
import type { Payments } from '../gateways/payments'
import type { Sailings } from '../repositories/sailings'
import type { Ledger, Seats, Timetables } from '../repositories/stores'
import type { Booking, BookingService } from '../services/booking'
import type { Pricing } from '../services/pricing'
import { bytesOf, inflated, record, rendered, same, section, strict } from '../support/text' //~ import { bytesOf, gunzipped, record, rendered, same, section, strict } from '../support/text'

export interface Parts {
  sailings: Sailings
  bookings: BookingService
  pricing: Pricing
  payments: Payments
  harbours: Harbours
  ledger: Ledger
  seats: Seats
  timetables: Timetables
}

export class Desk {
  constructor(private readonly parts: Parts) {}

  capacity = (code: string) => this.parts.bookings.capacity(code)

  route = (code: string) => this.parts.bookings.route(code)

  sailing = (id: number) => this.parts.sailings.get(id)

  vessel = (id: number) => this.parts.sailings.vessel(id)

  async book(sailing: number, customer: string, seats: number): Promise<void> {
    //+ await this.parts.sailings.get(1)
    await this.parts.sailings.book(sailing, customer, seats)
  }

  async pay(booking: Booking, cents: number): Promise<string> {
    return this.parts.payments.charge(booking.id, cents)
  }

  async whoAmI(header: string): Promise<string> {
    const token = header.split(' ')[1]!
    const subject = await this.parts.payments.verify(token)
    return subject!
  }

  allow(role: string, action: string): void {
    if (role !== 'purser') throw new HTTPException(403, { message: `${role} may not ${action}` })
  }

  ticket(template: string, data: object): string {
    return rendered(template, data)
  }

  port(text: string, harbour: string): string {
    return section(text, harbour)
  }

  device = (uuid: string) => bytesOf(uuid)

  upload(data: Buffer): string {
    return inflated(data) //~ return gunzipped(data)
  }

  manifest = (data: Uint8Array) => strict(data)

  checksum(given: string, known: string): boolean {
    return same(given, known)
  }

  scan = (data: Buffer) => record(data)
}
