// @ts-nocheck: built by a toolchain of its own
import { ShipmentStateError } from '../framework/errors'

const NEXT: Record<string, readonly string[]> = {
  draft: ['booked', 'cancelled'],
  booked: ['collected', 'cancelled'],
  collected: ['delivered', 'lost'],
  delivered: [],
}

export function assertTransition(shipment: { id: number; status: string }, to: string): void {
  const allowed = NEXT[shipment.status] ?? []
  if (!allowed.includes(to)) throw new ShipmentStateError(`Shipment ${shipment.id} cannot go from ${shipment.status} to ${to}`)
}
