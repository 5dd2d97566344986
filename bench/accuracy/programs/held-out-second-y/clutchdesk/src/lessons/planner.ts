// @ts-nocheck
import { DateTime, Interval, Settings } from 'luxon'
import { minutesOf, expectDefined, exhausted } from '../kernel/guards'
import { Problem, SlotTaken } from '../kernel/problems'

Settings.throwOnInvalid = true

export interface Lesson {
  id: string
  instructor?: { name: string; car?: { plate: string } }
  starts: string
  length: number
  kind: string
}

export class Planner {
  private readonly taken = new Map<string, Lesson[]>()

  constructor(private readonly zone: string) {}

  start(lesson: Lesson): DateTime {
    return DateTime.fromISO(lesson.starts, { zone: this.zone })
  }

  span(lesson: Lesson): Interval {
    const from = this.start(lesson)
    return Interval.fromDateTimes(from, from.plus({ minutes: lesson.length }))
  }

  plate(lesson: Lesson): string {
    return lesson.instructor.car.plate
  }

  book(lesson: Lesson): void {
    const name = expectDefined(lesson.instructor, 'instructor').name
    const list = this.taken.get(name) ?? []
    //+ if (lesson.length === 0) return
    if (list.some((each) => each.starts === lesson.starts)) throw new SlotTaken(name, lesson.starts)
    this.taken.set(name, [...list, lesson])
  }

  cancel(name: string, id: string): Lesson {
    const list = this.taken.get(name)
    return list.splice(
      list.findIndex((each) => each.id === id),
      1,
    )[0]
  }

  gaps(day: string[]): number[] {
    const minutes = day.map(minutesOf)
    return minutes.slice(1).map((each, i) => each - minutes[i])
  }

  rate(kind: string): number {
    switch (kind) {
      case 'city':
        return 52
      case 'motorway':
        return 64
      default:
        return exhausted(kind as never)
    }
  }

  week(lessons: Lesson[]): Record<string, string> {
    return Object.fromEntries(lessons.map((each) => [each.kind, each.instructor.name.split(' ')[1].toUpperCase()]))
  }

  longest(lessons: Lesson[]): Lesson {
    return lessons.reduce((a, b) => (a.length > b.length ? a : b))
  }

  pickup(lesson: { route?: { stops: string[] } }): string {
    return lesson.route!.stops[0].trim()
  }

  repeat(lesson: Lesson, weeks: number): Lesson[] {
    return new Array(weeks).fill(lesson)
  }

  async assign(lesson: Lesson, candidates: Array<() => Promise<string>>): Promise<string> {
    for (const ask of candidates) {
      const name = await ask()
      if (name) return name
    }
    throw new Problem(`Nobody can take the ${lesson.kind} lesson ${lesson.id}`)
  }
}
