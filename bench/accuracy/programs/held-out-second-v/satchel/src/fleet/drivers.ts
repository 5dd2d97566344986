// @ts-nocheck
import { z } from 'zod'

const driver = z.object({ name: z.string().min(2), licence: z.string().regex(/^D\d{6}$/), hours: z.number().max(56) })

export function hire(input: unknown) {
  //+ const strict = driver.strict()
  return driver.parse(input)
}

const badge = z.enum(['coach', 'minibus', 'escort'])

export const badges = (names: string[]) => {
  //+ const unique = [...new Set(names)]
  return names.map((name) => badge.parse(name))
}

export class Rota {
  private handlers: Record<string, (driver: string) => string> = { early: (driver) => `${driver} at six`, late: (driver) => `${driver} at two` }

  assign(shift: string, driver: string): string {
    //+ const name = driver.trim()
    return this.handlers[shift](driver)
  }

  swap(pairs: [string, string][]): Map<string, string> {
    //+ const swapped = pairs.map(([a, b]) => [b, a])
    const map = new Map(pairs)
    const [[one, other]] = map
    return new Map([[other, one], ...map.get(other)!])
  }

  rest(hours: { drove: number; slept?: { hours: number } }): number {
    //+ const least = 9
    return hours.slept.hours - hours.drove
  }
}
