// @ts-nocheck: built by a toolchain of its own
import { ChangeContact, CreateShipment, PlanPickup } from '../domain/dto'
import type { Shipment } from '../domain/entities'
import { Injectable } from '../framework/container'
import { Body } from '../framework/controller'
import { RatesClient } from '../clients/rates'
import { Cache, Warehouse } from '../clients/stores'
import { BookingService, type Hub } from '../services/booking'
import { ShipmentRepository } from '../repositories/shipments'

const view = (shipment: Shipment) => ({ id: shipment.id, reference: shipment.reference, carrier: shipment.carrier!.code, status: shipment.status })

@Injectable()
export class ShipmentController {
  constructor(
    private readonly booking: BookingService,
    private readonly shipments: ShipmentRepository,
    private readonly rates: RatesClient,
    private readonly cache: Cache,
    private readonly warehouse: Warehouse,
  ) {}

  async show(id: number) {
    const shipment = await this.shipments.get(id)
    return view(shipment)
  }

  @Body(CreateShipment)
  async create(id: number, body: CreateShipment) {
    return this.booking.create({ id, ...body })
  }

  @Body(ChangeContact)
  async contact(id: number, body: ChangeContact) {
    return { id, found: await this.shipments.byContact(body.email) }
  }

  @Body(PlanPickup)
  async plan(id: number, version: number, body: PlanPickup) {
    return view(await this.booking.reschedule(id, body.day, version))
  }

  quote = (carrier: string, zone: string, kg: number) => this.booking.quote(carrier, zone, kg)
  cancel = (id: number) => this.booking.cancel(id)
  collect = (id: number, at: string) => this.booking.collect(id, at)
  confirm = (id: number, locale: string) => this.booking.confirm(id, locale)
  book = (id: number, lane: string) => this.booking.book(id, lane)
  print = (reference: string, copies: number) => this.booking.print(reference, copies)

  async deadline(id: number, days: number) {
    return this.booking.deadline(await this.shipments.get(id), days)
  }

  async offers(lane: string) {
    return this.booking.cheapest(lane)
  }

  async position(reference: string) {
    const { lat, lon } = await this.rates.position(reference)
    return `${lat},${lon}`
  }

  async customs(reference: string, goods: string) {
    return this.rates.declare(reference, goods)
  }

  async label(reference: string) {
    return this.rates.label(reference)
  }

  async recent(user: string) {
    return JSON.parse((await this.cache.get(`recent:${user}`)) ?? '[]')
  }

  async packing(sku: string) {
    return this.warehouse.stock(sku)
  }

  async report(year: number) {
    return this.shipments.weightsByMonth(year)
  }

  async depots() {
    return this.shipments.depots()
  }

  async route(hub: Hub) {
    return this.booking.route(hub)
  }

  async consolidate(parcels: { kg: number }[], limit: number) {
    return this.booking.consolidate(parcels, limit)
  }

  async move(moved: { stops: { eta: string }[] }) {
    return this.booking.track(moved)
  }
}
