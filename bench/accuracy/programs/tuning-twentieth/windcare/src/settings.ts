// @ts-nocheck
export interface Settings {
  port: number
  sites: string[]
}

export function readSettings(env: Record<string, string | undefined>): Settings {
  const port = Number(env['PORT'])
  if (!Number.isInteger(port)) throw new RangeError(`PORT is ${env['PORT']}, not a number`)
  return { port, sites: env['SITES']!.split(',') }
}
