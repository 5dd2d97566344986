// @ts-nocheck
export class ConfigError extends Error {
  constructor(key: string) {
    super(`Setting ${key} is not there`)
    this.name = 'ConfigError'
  }
}

export class Invalid extends Error {
  constructor(what: string, readonly value: unknown) {
    super(`Invalid ${what}: ${JSON.stringify(value)}`)
    this.name = new.target.name
  }
}

export function setting(all: Record<string, string | undefined>, key: string): string {
  const value = all[key]
  if (value === undefined) throw new ConfigError(key)
  return value
}

export function assertLanguage(tag: string): string {
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(tag)) throw new Invalid('language', tag)
  return tag
}

export function dig(from: any, path: string): any {
  return path.split('.').reduce((at, key) => at[key], from)
}

export function never(value: never): never {
  throw new Error(`Unexpected value ${value}`)
}
