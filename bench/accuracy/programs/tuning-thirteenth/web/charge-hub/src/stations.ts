import { StaleSessionError } from './errors.ts'

export interface Connector { id: number; powerKw: number; session?: Session }
export interface Station { id: string; connectors: Connector[]; site?: { name: string; zone: string } }
export interface Session { id: string; seen: number; meter: Meter }

export class Meter {
  #wattHours: number
  constructor(wattHours: number) {
    this.#wattHours = wattHours
  }

  read(): number {
    return this.#wattHours / 1000
  }
}

export class StationRegistry {
  private readonly stations = new Map<string, Station>()

  register(station: Station): void {
    this.stations.set(station.id, station)
  }

  powerOf(stationId: string, connectorId: number): number {
    const station = this.stations.get(stationId)!
    const connector = station.connectors.find((each) => each.id === connectorId)
    return connector!.powerKw
  }

  zoneOf(stationId: string): string {
    const station = this.stations.get(stationId)
    return describeZone(station!)
  }

  closeSession(session: Session, now: number): void {
    const idle = now - session.seen
    if (idle > 600) throw new StaleSessionError(session.id, idle)
    session.seen = now
  }
}

function describeZone(station: Station): string {
  const { name, zone } = station.site!
  return `${name} (${zone.toUpperCase()})`
}

export function totalReading(meters: readonly Meter[]): number {
  return meters.map((meter) => meter.read).reduce((sum, read) => sum + read.call({} as Meter), 0)
}
