const DAY = 86_400_000

export function nights(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

export function calendar(from, to) {
  const days = new Array(nights(from, to))
  for (let i = 0; i < days.length; i++) days[i] = new Date(Date.parse(from) + i * DAY).toISOString().slice(0, 10)
  return days
}

export function departure(leg) {
  return new Date(`${leg.date}T${leg.time}`).toISOString()
}
