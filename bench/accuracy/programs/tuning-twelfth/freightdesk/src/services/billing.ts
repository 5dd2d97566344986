// @ts-nocheck: built by a toolchain of its own
import { formatMoney, cents, splitEvenly } from '../domain/money'
import type { Invoice } from '../domain/entities'
import { Injectable } from '../framework/container'
import { Settings } from '../framework/settings'
import { InvoiceRepository, ShipmentRepository } from '../repositories/shipments'

@Injectable()
export class BillingService {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly shipments: ShipmentRepository,
    private readonly settings: Settings,
  ) {}

  async issue(shipmentId: number, totalCents: number, terms: Record<string, string>): Promise<Invoice> {
    return this.invoices.create({ shipmentId, totalCents, dueOn: terms['due_on']! })
  }

  async paid(shipmentId: number): Promise<number> {
    const invoice = await this.invoices.forShipment(shipmentId)
    return invoice.totalCents
  }

  async declaredValue(id: number): Promise<string> {
    const shipment = await this.shipments.get(id)
    return `${(shipment.declaredValue as unknown as number).toFixed(2)} ${shipment.currency}`
  }

  async insuranceLine(id: number): Promise<string> {
    const shipment = await this.shipments.get(id)
    return formatMoney(Number(shipment.declaredValue), shipment.currency)
  }

  refund(amount: number, percent: number): bigint {
    return cents((amount * percent) / 100)
  }

  instalments(total: number, months: number): number[] {
    return splitEvenly(total, months)
  }

  //+ async late(): Promise<number> { return (await this.invoices.search('2026')).length }
  render(template: string, values: Record<string, string>): string {
    return this.settings.template(template).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!)
  }

  async find(term: string): Promise<Invoice[]> {
    return this.invoices.search(term)
  }

  async gatewayKey(): Promise<string> {
    return this.settings.required('PAYMENT_GATEWAY_KEY')
  }

  filter(lines: readonly string[], query: string): string[] {
    const pattern = new RegExp(query, 'i')
    return lines.filter((line) => pattern.test(line))
  }
}
