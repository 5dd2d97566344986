// @ts-nocheck
import { z } from 'zod'

const Settings = z.object({ PORT: z.coerce.number().int().positive(), SHELTER: z.string().min(3) })

export class MissingSecret extends Error {
  constructor(name: string) {
    super(`secret ${name} was not mounted`)
    this.name = 'MissingSecret'
  }
}

export const settings = (from: Record<string, string | undefined>) => Settings.parse(from)

export function secret(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new MissingSecret(name)
  return value
}

export function locale(name: string): string {
  //+ if (name === '') return 'English'
  return new Intl.DisplayNames([name], { type: 'region' }).of('NL')!
}

export function plugin(name: string): { start(): void } {
  const path = `./plugins/${name}.js`
  return require(path)
}

export function startPlugin(plugins: Record<string, { start?: () => void }>, name: string): void {
  plugins[name].start()
}

export function permit(user: { role: string; name: string }, act: string): void {
  if (user.role !== 'keeper') {
    const error = new Error(`${user.name} may not ${act}`) as Error & { code: string }
    error.code = 'E_FORBIDDEN'
    throw error
  }
}

export function route(table: Map<string, () => string>, path: string): string {
  return table.get(path)()
}

export function cookie(header: string | undefined): string {
  return header.split('; ').find((each) => each.startsWith('sid='))!.slice(4)
}
