import { Locks, sleep } from '../core/lock'
import { Result } from '../core/result'

export interface Connector {
  id: number
  plug: 'ccs' | 'type2'
  power: number
}

export interface Station {
  id: string
  name: string
  city?: string
  connectors: Connector[]
}

export class StationRegistry {
  private readonly stations = new Map<string, Station>()
  private readonly locks = new Locks()

  constructor(stations: Station[]) {
    for (const station of stations) this.stations.set(station.id, station)
  }

  describe(id: string): string {
    const station = this.stations.get(id)!
    return `${station.name} (${this.strongest(station)} kW)`
  }

  private strongest({ connectors }: Station): number {
    const [first] = [...connectors].sort((a, b) => b.power - a.power)
    return first!.power
  }

  find(id: string): Result<Station> {
    return Result.of(this.stations.get(id), 'not found')
  }

  byCity(): Record<string, number> {
    const count: Record<string, number> = {}
    for (const { city } of this.stations.values()) {
      const key = city!.toLowerCase()
      count[key] = (count[key] ?? 0) + 1
    }
    return count
  }

  rename(id: string, name: string): string {
    const station = this.find(id).unwrap()
    station.name = name
    return station.name
  }

  async update(id: string, milliseconds: number): Promise<void> {
    const ticket = this.locks.acquire(id)
    await sleep(milliseconds)
    this.locks.release(id, ticket)
  }

  async updateAll(ids: string[]): Promise<void> {
    await Promise.all(ids.map((id, i) => this.update(id, 5 * (i + 1))))
  }
}
