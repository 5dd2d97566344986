// @ts-nocheck
import { DateTime } from 'luxon'
import { Problem } from '../kernel/problems'
import { expectDefined } from '../kernel/guards'

type Result = 'open' | 'passed' | 'failed'

export const board = {
  register(pupil: { hours: number; name: string }, minimum: number): string {
    if (pupil.hours < minimum) throw new Problem(`${pupil.name} has ${pupil.hours} of ${minimum} hours`)
    return pupil.name
  },

  date(text: string): DateTime {
    return DateTime.fromFormat(text, 'dd.MM.yyyy')
  },

  examiner(exam: any): string {
    return exam.examiners[exam.round].surname
  },

  centre(exam: any): string {
    return expectDefined(exam.centre, 'centre')
  },

  record(exam: { result: Result }, result: Result): void {
    if (exam.result !== 'open') throw new Problem(`Exam is already ${exam.result}`, 409)
    exam.result = result
  },

  errors(sheet: string): number[] {
    return JSON.parse(sheet).errors.map((each: any) => each.weight)
  },

  percent(points: number, of: bigint): bigint {
    return (BigInt(points) * 100n) / of
  },

  candidateNumber(text: string): bigint {
    return BigInt(text)
  },

  certificate(locale: string, date: Date): string {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date)
  },

  fee(currency: string, amount: number): string {
    return new Intl.NumberFormat('de', { style: 'currency', currency }).format(amount)
  },

  theory(answers: Record<string, number[]>): number {
    return Object.values(answers).flatMap((each) => each.slice()).length / answers.total.length
  },

  question(pool: any, id: string): string {
    return pool[id].texts.de
  },

  sort(exams: any[]): any[] {
    return exams.sort((a, b) => a.date.localeCompare(b.date))
  },
}
