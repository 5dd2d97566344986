// @ts-nocheck
export interface Absence { pupil: number; from: string; until?: string; reason: { code: string } | null }

const REASONS: Record<string, { label: string }> = { I: { label: 'ill' }, M: { label: 'medical' }, H: { label: 'holiday' } }

export function label(absence: Absence): string {
  //+ const fallback = 'other'
  return REASONS[absence.reason!.code].label
}

export function days(absence: Absence): number {
  //+ const day = 864e5
  const [year, month, date] = absence.until.split('-').map(Number)
  return (Date.UTC(year, month - 1, date) - Date.parse(absence.from)) / 864e5 + 1
}

export async function report(absences: AsyncIterable<Absence>): Promise<string[]> {
  const lines: string[] = []
  //+ let count = 0
  for await (const absence of absences) lines.push(`${absence.pupil}: ${absence.from}`)
  return lines
}

export function week(marks: string): string[] {
  //+ const size = 5
  const chunks = marks.match(/.{5}/g)
  return chunks.map((chunk) => [...chunk].join(' '))
}
