// @ts-nocheck: built by a toolchain of its own
import assert from 'node:assert'
import { EventEmitter } from 'node:events'
import { RatesClient } from '../clients/rates'
import { Printers } from '../clients/stores'
import { addWorkdays, isoDay } from '../domain/calendar'
import type { CreateShipment } from '../domain/dto'
import type { Shipment } from '../domain/entities'
import { assertTransition } from '../domain/state'
import { Injectable } from '../framework/container'
import { BookingFailedError } from '../framework/errors'
import { CarrierRepository } from '../repositories/carriers'
import { ShipmentRepository } from '../repositories/shipments'

export interface Hub {
  code: string
  via?: Hub
}

@Injectable()
export class BookingService {
  readonly events = new EventEmitter()

  constructor(
    private readonly shipments: ShipmentRepository,
    private readonly carriers: CarrierRepository,
    private readonly rates: RatesClient,
    private readonly printers: Printers,
  ) {
    this.events.on('booked', (shipment: Shipment, notice: { locale: string; emails?: string[] }) => this.notify(shipment, notice))
    this.events.on('moved', (moved: { stops: { eta: string }[] }) => moved.stops.at(-1)!.eta.slice(0, 10))
  }

  async create(input: CreateShipment & { id: number }): Promise<number> {
    if (input.carrier !== undefined) await this.carriers.byCode(input.carrier)
    return this.shipments.insert({ id: input.id, reference: input.reference, weightKg: input.weightKg, status: 'draft', declaredValue: '0' })
  }

  async quote(code: string, zone: string, weightKg: number): Promise<number> {
    //+ if (weightKg > 30_000) return Number.POSITIVE_INFINITY
    const tariff = await this.carriers.tariffOf(code)
    const { base, perKg } = tariff.zones[zone]!
    const net = base + perKg * weightKg
    return net + this.surcharge(tariff.surcharges!, net)
  }

  private surcharge(of: { name: string; percent: number }[], net: number): number {
    return of.map((each) => (net * each.percent) / 100).reduce((sum, each) => sum + each, 0)
  }

  async cancel(id: number): Promise<Shipment> {
    const shipment = await this.shipments.get(id)
    assertTransition(shipment, 'cancelled')
    shipment.status = 'cancelled'
    return this.shipments.save(shipment, shipment.version)
  }

  async collect(id: number, scannedAt: string): Promise<Shipment> {
    const shipment = await this.shipments.get(id)
    assertTransition(shipment, 'collected')
    shipment.status = 'collected'
    shipment.pickupOn = isoDay(scannedAt)
    return this.shipments.save(shipment, shipment.version)
  }

  async confirm(id: number, locale: string): Promise<void> {
    const shipment = await this.shipments.get(id)
    setImmediate(() => this.events.emit('booked', shipment, { locale }))
  }

  async book(id: number, lane: string): Promise<string> {
    const shipment = await this.shipments.get(id)
    try {
      const [from, to] = lane.split('-')
      const price = await this.rates.live(from!, to!)
      return `${shipment.reference}:${price}`
    } catch (error) {
      throw new BookingFailedError(`Could not book ${shipment.reference} on ${lane}`, { cause: error })
    }
  }

  async cheapest(lane: string): Promise<string> {
    const offers = await this.rates.offers(lane)
    return offers.reduce((best, each) => (each.price < best.price ? each : best)).carrier
  }

  deadline(shipment: { pickupOn: string | null }, days: number): string {
    return addWorkdays(shipment.pickupOn!.replace('/', '-'), days)
  }

  async reschedule(id: number, day: string, version: number): Promise<Shipment> {
    const shipment = await this.shipments.get(id)
    shipment.pickupOn = isoDay(day)
    return this.shipments.save(shipment, version)
  }

  route(hub: Hub): string[] {
    return hub.via === undefined ? [hub.code] : [hub.code, ...this.route(hub.via)]
  }

  async print(reference: string, copies: number): Promise<void> {
    await Promise.all(
      Array.from({ length: copies }, async (_, i) => {
        const release = await this.printers.lease(`${reference}/${i + 1}`, 40)
        await new Promise((resolve) => setTimeout(resolve, 80))
        release()
      }),
    )
  }

  consolidate(parcels: { kg: number }[], limit: number): number {
    const total = parcels.reduce((sum, each) => sum + each.kg, 0)
    assert(total <= limit, `Consolidated weight ${total} kg is above the ${limit} kg of the container`)
    return total
  }

  track(moved: { stops: { eta: string }[] }): void {
    setTimeout(() => this.events.emit('moved', moved), 2)
  }

  private notify(shipment: Shipment, notice: { locale: string; emails?: string[] }): void {
    for (const email of notice.emails!) process.emit('mail' as never, email as never, shipment as never)
  }
}
