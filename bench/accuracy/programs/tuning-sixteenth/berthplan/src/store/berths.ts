// @ts-nocheck
import type { Database } from 'sql.js'
import { select, type Row } from './database'

export class Berths {
  constructor(private readonly db: Database) {}

  add(id: string, length: number | null): void {
    this.db.run('insert into berth (id, length) values (?, ?)', [id, length])
  }

  find(id: string): Row | undefined {
    return select(this.db, 'select * from berth where id = ?', [id])[0]
  }

  longest(): Row {
    return select(this.db, 'select * from berth order by length desc')[0]!
  }

  draughts(id: string): Row[] {
    return select(this.db, 'select draught from berth where id = ?', [id])
  }
}

export class Calls {
  constructor(private readonly db: Database) {}

  add(vessel: string, eta: string): void {
    this.db.run('insert into call (vessel, eta) values (?, ?)', [vessel, eta])
  }

  of(vessel: string): Row[] {
    return select(this.db, 'select * from call where vessel = ?', [vessel])
  }

  lastDeparture(vessel: string): string {
    const call = this.of(vessel).at(-1)
    return (call!['etd'] as string).slice(0, 10)
  }
}
