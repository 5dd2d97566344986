import { Conflict } from '../domain/errors'
import type { Employee, Shift } from '../domain/types'
import { connection } from './database'
import { found } from '../util/guards'

export abstract class Repository<T extends { id: number }> {
  protected abstract readonly table: string

  byId(id: number): T | undefined {
    return connection.query<T>(`SELECT * FROM ${this.table} WHERE id = ?`, [id])[0]
  }

  get(id: number): T {
    return found(this.byId(id), this.table, id)
  }

  where(column: string, value: string | number): T[] {
    return connection.query<T>(`SELECT * FROM ${this.table} WHERE ${column} = ?`, [value])
  }
}

interface EmployeeRow {
  id: number
  name: string
  email: string | null
  skills: string
}

export class EmployeeRepository extends Repository<EmployeeRow> {
  protected readonly table = 'employee'

  add(name: string, email: string | null, skills: string): number {
    connection.execute('INSERT INTO employee (name, email, skills) VALUES (?, ?, ?)', [name, email, skills])
    return connection.query<{ id: number }>('SELECT max(id) AS id FROM employee')[0]!.id
  }

  load(id: number): Employee {
    const row = this.get(id)
    return { ...row, skills: JSON.parse(row.skills) as string[] }
  }

  rename(id: number, name: string, version: number): void {
    const changed = connection.execute('UPDATE employee SET name = ?, version = version + 1 WHERE id = ? AND version = ?', [name, id, version])
    if (changed === 0) throw new Conflict(`Employee ${id} was modified concurrently (version ${version})`)
  }

  absences(id: number): unknown[] {
    return connection.query('SELECT * FROM absence WHERE employee = ?', [id])
  }
}

export class ShiftRepository extends Repository<Shift> {
  protected readonly table = 'shift'

  add(start: string, end: string, state = 'draft', employee: number | null = null): number {
    return connection.transaction(() => {
      connection.execute('INSERT INTO shift (employee, start, end, state) VALUES (?, ?, ?, ?)', [employee, start, end, state])
      return connection.query<{ id: number }>('SELECT max(id) AS id FROM shift')[0]!.id
    })
  }
}

export const employees = new EmployeeRepository()
export const shifts = new ShiftRepository()
