const DAY = 86_400_000

function parseDay(text) {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a day: ${text}`)
  return date
}

/** Used by the calendar and by the burn-down, each with what its own form gave. */
export const dayKey = (text) => parseDay(text).toISOString().slice(0, 10)

export function calendarCell(card) {
  return { key: dayKey(card.due), title: card.title }
}

export function burndown(sprint) {
  const first = dayKey(sprint.start)
  const days = Math.round((Date.parse(sprint.end) - Date.parse(first)) / DAY)
  return new Array(days).fill(0).map((_, i) => ({ day: i, left: sprint.points - (sprint.points / days) * i }))
}

export function repeat(rule) {
  const [, every, unit] = /^every (\d+) (day|week|month)s?$/.exec(rule)
  return { every: Number(every), unit }
}
