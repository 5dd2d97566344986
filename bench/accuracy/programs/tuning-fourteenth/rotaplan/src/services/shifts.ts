import { z } from 'zod'
import { Conflict, RuleViolation } from '../domain/errors'
import type { Employee, Shift, Swap } from '../domain/types'
import { employees, shifts } from '../repositories/repository'
import { allowed, found, invariant } from '../util/guards'
import { clock, day, hours, weekOf } from '../util/time'

const ORDER: Shift['state'][] = ['draft', 'published', 'worked', 'paid']

const NewShift = z.object({ start: z.string().datetime(), end: z.string().datetime(), employee: z.number().int().nullable(), skills: z.array(z.string()).min(1) })

export class ShiftService {
  private readonly locks = new Map<number, string>()

  create(body: unknown): number {
    const { start, end, employee } = NewShift.parse(body)
    return shifts.add(start, end, 'draft', employee)
  }

  copy(body: { start: string; end: string }): number {
    return shifts.add(body.start, body.end)
  }

  private advance(shift: Shift, to: Shift['state']): Shift {
    if (ORDER.indexOf(to) !== ORDER.indexOf(shift.state) + 1) throw new Conflict(`Shift ${shift.id} is ${shift.state} and cannot be ${to}`)
    return { ...shift, state: to }
  }

  publish(id: number): Shift {
    return this.advance(shifts.get(id), 'published')
  }

  pay(id: number): Shift {
    const shift = shifts.get(id)
    return this.advance(shift, 'paid')
  }

  worked(shift: Shift): number {
    const breaks = shift.breaks!.reduce((sum, each) => sum + each.minutes, 0)
    return hours(shift.start, shift.end) - breaks / 60
  }

  begins(shift: Shift): string {
    return clock(new Date(shift.start))
  }

  ownerName(id: number): string {
    const shift = shifts.byId(id)!
    return employees.byId(shift.employee!)!.name
  }

  mailOf(id: number): string {
    return employees.load(id).email!.toLowerCase()
  }

  hasSkill(id: number, skill: string): boolean {
    return employees.load(id).skills.includes(skill)
  }

  weekly(employee: Employee): number {
    return employee.contract!.hours / 5
  }

  contractEnd(employee: Employee): string {
    return employee.contract!.until!.toISOString()
  }

  rest(before: Shift, after: Shift): void {
    const pause = hours(before.end, after.start)
    if (pause < 11) throw new RuleViolation('rest', `${pause.toFixed(1)} hours between ${before.id} and ${after.id}`)
  }

  overlap(all: Shift[]): void {
    for (const [i, shift] of all.entries()) {
      const next = all[i + 1]
      if (next && next.start < shift.end) throw new RuleViolation('overlap', `${shift.id} and ${next.id}`)
    }
  }

  swap({ from, to, reason }: Swap): string {
    invariant(from.employee !== to.employee, `both shifts belong to ${from.employee}`)
    return reason!.slice(0, 80)
  }

  available(id: number): boolean {
    return employees.absences(id).length === 0
  }

  lock(id: number, by: string): void {
    const owner = this.locks.get(id)
    if (owner !== undefined) throw new Conflict(`Shift ${id} is being edited by ${owner}`)
    this.locks.set(id, by)
  }

  plan(text: string): number[] {
    return weekOf(text).filter((at) => new Date(at).toISOString() > '2025')
  }

  onDay(query: { day: string }): Shift[] {
    return shifts.where('start', day(query.day))
  }

  sorted(query: { by: string; value: string }): Shift[] {
    return shifts.where(query.by, query.value)
  }

  remove(role: string, id: number): Shift {
    allowed(role, ['planner', 'admin'])
    return found(shifts.byId(id), 'Shift', id)
  }

  static parseRange(text: string): [string, string] {
    const match = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text)
    return [match![1]!, match![2]!]
  }
}
