// @ts-nocheck: built by a toolchain of its own
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Injectable } from './container'
import { ConfigError } from './errors'

@Injectable()
export class Settings {
  readonly home = process.env['PREFIX'] ?? '.'
  readonly ratesUrl = process.env['RATES_URL'] ?? 'http://127.0.0.1:9601'
  readonly upstreamUrl = process.env['UPSTREAM_URL'] ?? 'http://127.0.0.1:9600'

  required(name: string): string {
    const value = process.env[name]
    if (!value) throw new ConfigError(`Missing required environment variable ${name}`)
    return value
  }

  template(name: string): string {
    return readFileSync(join(this.home, 'templates', `${name}.html`), 'utf8')
  }
}
