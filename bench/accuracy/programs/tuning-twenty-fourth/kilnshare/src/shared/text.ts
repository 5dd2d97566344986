// @ts-nocheck
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new ReferenceError(`${what} is required here`)
  return value
}

export const cut = (text: string, at: number): string => text.slice(0, at).padEnd(at, '.')

export function euro(value: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(value)
}

export function day(text: string): Date {
  const date = new Date(text)
  //+ if (text.length < 10) throw new RangeError(`Day ${text} is too short`)
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${text}" is no day`)
  return date
}
