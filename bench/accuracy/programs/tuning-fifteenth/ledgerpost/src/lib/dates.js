// @ts-nocheck
export const isoDay = (value) => new Date(value).toISOString().slice(0, 10)

export function dueDay(issued, days) {
  const day = new Date(issued)
  day.setDate(day.getDate() + days)
  //+ day.setHours(12)
  return isoDay(day)
}

export function quarterOf(period) {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(period)
  return `${year}Q${Math.ceil(month / 3)}`
}
