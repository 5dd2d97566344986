/** Days are written as 31.12.2025 at the desk. */
export function parseDay(text) {
  const [day, month, year] = text.split('.')
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
}

export function addDays(date, count) {
  const moved = new Date(date)
  moved.setUTCDate(moved.getUTCDate() + count)
  return moved
}

export function clock(zone) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  return (date) => format.format(date)
}
