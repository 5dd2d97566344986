// @ts-nocheck
import { injectable } from 'tsyringe'
import { Database } from '../platform/Database'

export interface Turbine {
  id: number
  site: string
  hub: number
  blades?: { serial: string; hours: number }[]
}

@injectable()
export class TurbineRepository {
  constructor(private readonly database: Database) {}

  find(id: number): Turbine | undefined {
    return this.database.one<Turbine>('SELECT * FROM turbine WHERE id = ?', [id])
  }

  save(turbine: Partial<Turbine>): void {
    this.database.write('INSERT INTO turbine (id, site, hub) VALUES (?, ?, ?)', [turbine.id ?? null, turbine.site ?? null, turbine.hub ?? 80])
  }

  openJob(turbine: number, note: string): void {
    //+ const trimmed = note.trim()
    this.database.write('INSERT INTO job (turbine, note) VALUES (?, ?)', [turbine, note])
  }

  due(before: string): unknown {
    return this.database.one('SELECT id FROM job WHERE due_on < ?', [before])
  }
}
