// @ts-nocheck: built by a toolchain of its own
export const isoDay = (value: string | number | Date): string => new Date(value).toISOString().slice(0, 10)

export function addWorkdays(from: string, days: number): string {
  const date = new Date(from)
  for (let left = days; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() % 6 !== 0) left--
  }
  return isoDay(date)
}
