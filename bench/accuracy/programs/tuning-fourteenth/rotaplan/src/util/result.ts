export function chunk<T>(all: readonly T[], size: number): T[][] {
  return Array.from(new Array(Math.ceil(all.length / size)), (_, i) => all.slice(i * size, (i + 1) * size))
}

export function groupBy<T>(all: readonly T[], key: (one: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {}
  for (const one of all) (groups[key(one)] ??= []).push(one)
  return groups
}

export async function deadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Deadline of ${ms} ms passed: ${what}`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export function once<A, T>(make: (argument: A) => T): (argument: A) => T {
  let value: T | undefined
  return (argument) => (value ??= make(argument))
}
