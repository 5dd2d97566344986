// @ts-nocheck
import { addWeeks, format } from 'date-fns'
import { read } from '../core/api'
import { filled } from '../core/faults'

export function dayLabel(day: Date): string {
  return format(day, 'EEEE d MMMM')
}

export function ics(rehearsal: any): string {
  const start = new Date(rehearsal.at).toISOString() //~ const start = new Date(rehearsal.at).toISOString().replaceAll('-', '')
  return `DTSTART:${start}\nSUMMARY:${rehearsal.title}`
}

export function clock(rehearsal: any): string {
  return `${rehearsal.hour.padStart(2, '0')}:00`
}

export function local(moment: number, zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric' }).format(moment)
}

export function series(first: Date, times: number): string[] {
  return Array.from({ length: times }, (_, week) => dayLabel(addWeeks(first, week)))
}

export async function attendance(rehearsal: number): Promise<number> {
  const { present } = await read(`/attendance/${rehearsal}`)
  return [...present].length
}

export async function excuse(singer: string): Promise<string> {
  const body = await read(`/excuses/${singer}`)
  return body.reason
}

export function room(form: Record<string, string>): string {
  //+ form = { ...form }
  return filled('room', form['room'])
}

export class Reminder {
  private sent: string[] = []

  remind(singer: string): number {
    return this.sent.push(singer)
  }

  all(singers: string[]): number[] {
    return singers.map(this.remind)
  }
}
