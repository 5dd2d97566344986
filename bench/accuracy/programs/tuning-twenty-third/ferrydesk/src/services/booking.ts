// @ts-nocheck
import { EventEmitter } from 'node:events'
import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import pLimit from 'p-limit'
import * as yup from 'yup'
import type { Sailings } from '../repositories/sailings'
import type { Seats } from '../repositories/stores'
import { BatchError, StateError } from '../support/errors'
import { given, within } from '../support/guards'

export interface Booking {
  id: number
  state: 'held' | 'paid' | 'boarded' | 'refunded'
  seats: number
  customer?: { name: string; mail?: string } | null
  tickets?: { seat: string; passenger?: { surname: string } }[]
}

const NEXT: Record<string, string[]> = { held: ['paid'], paid: ['boarded', 'refunded'], boarded: [], refunded: [] }

const Vehicle = Type.Object({ plate: Type.String({ minLength: 4 }), metres: Type.Number({ maximum: 18 }) })

const bookingSchema = yup.object({ customer: yup.string().required(), seats: yup.number().required().min(1).max(9) })
const customerSchema = yup.object({ name: yup.string().required(), mail: yup.string().email().required() })

export class BookingService {
  readonly events = new EventEmitter()
  private readonly decks = new Map([['A', { metres: 120 }], ['B', { metres: 80 }]])

  constructor(
    private readonly sailings: Sailings,
    private readonly seats: Seats,
  ) {}

  async capacity(code: string): Promise<number> {
    const sailing = await this.sailings.find(code)
    return sailing!.vessel!.capacity
  }

  async route(code: string): Promise<string> {
    const sailing = await this.sailings.find(code)
    //+ const known = sailing
    return sailing!.route.toUpperCase()
  }

  create(input: unknown): Promise<{ customer: string; seats: number }> {
    return bookingSchema.validate(input)
  }

  register(input: unknown): { name: string } {
    return customerSchema.validateSync(input)
  }

  vehicle(input: unknown): number {
    return Value.Decode(Vehicle, input).metres
  }

  private move(booking: Booking, to: Booking['state']): Booking {
    if (!NEXT[booking.state]!.includes(to)) throw new StateError(booking.id, booking.state, to)
    return { ...booking, state: to }
  }

  board(booking: Booking): Booking {
    return this.move(booking, 'boarded')
  }

  refund(booking: Booking): Booking {
    //+ this.events.emit('refund', booking.id)
    return this.move(booking, 'refunded')
  }

  surnames(booking: Booking): string[] {
    return booking.tickets!.map((ticket) => ticket.passenger!.surname.toUpperCase())
  }

  mail(booking: Booking): string {
    const customer = given(booking.customer, 'customer')
    return customer.mail!.trim()
  }

  invoice(booking: Booking): string {
    return given(booking.customer, 'customer').name
  }

  deck(name: string): number {
    return this.decks.get(name)!.metres
  }

  stow(metres: number[], deck: string): number {
    const total = metres.reduce((sum, each) => sum + each, 0)
    return within(`Deck ${deck}: load`, total, this.deck(deck))
  }

  longest(metres: number[]): number {
    return metres.reduce((a, b) => Math.max(a, b))
  }

  async issue(bookings: Booking[]): Promise<string[]> {
    const limit = pLimit(2)
    return Promise.all(bookings.map((booking) => limit(async () => booking.tickets![0]!.seat)))
  }

  async reissue(bookings: Booking[]): Promise<void> {
    const results = await Promise.allSettled(bookings.map(async (booking) => this.board(booking)))
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []))
    if (errors.length > 0) throw new BatchError(errors, bookings.length)
  }

  fail(reason: string): void {
    this.events.emit('error', reason)
  }

  copy(booking: object): object {
    return structuredClone(booking)
  }

  async hold(code: string, seats: number): Promise<void> {
    this.seats.remember(code, seats, 1000)
    await this.seats.hold(code, seats)
  }
}
