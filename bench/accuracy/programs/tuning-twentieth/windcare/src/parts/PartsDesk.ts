// @ts-nocheck
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { readFile } from 'node:fs/promises'
import { compile } from 'handlebars'
import { jwtVerify, SignJWT } from 'jose'
import Redis from 'ioredis'
import { Client } from 'pg'
import { injectable } from 'tsyringe'
import { Failure, Refused } from '../platform/Failure'
import { HttpGateway } from '../platform/HttpGateway'

class OrderFailed extends Failure {
  readonly retry = true
}

@injectable()
export class PartsDesk {
  constructor(private readonly http: HttpGateway) {}

  async stock(part: string): Promise<number> {
    const { levels } = await this.http.fetchJson<{ levels: { free: number }[] }>(`/stock/${part}`)
    return levels[0]!.free
  }

  async order(part: string, amount: number): Promise<void> {
    try {
      await this.http.fetchJson(`/orders/${part}?n=${amount}`)
    } catch (cause) {
      throw new OrderFailed(`order of ${amount} x ${part}: ${(cause as Error).message}`, { cause })
    }
  }

  async price(part: string): Promise<string> {
    const answer = await this.http.fetchJson<{ price: number }>(`/prices/${part}`)
    return answer.price.toFixed(2)
  }

  async notifyVendor(): Promise<void> {
    await this.http.ping('/vendor')
  }

  catalogue(xml: string): unknown {
    const checked = XMLValidator.validate(xml)
    if (checked !== true) throw new SyntaxError(`catalogue, line ${checked.err.line}: ${checked.err.msg}`)
    return new XMLParser().parse(xml).catalogue.part.map((part: { no: string }) => part.no)
  }

  label(template: string, part: object): string {
    return compile(template, { strict: true })(part)
  }

  async drawing(name: string): Promise<string> {
    return readFile(`/var/lib/windcare/drawings/${name}.svg`, 'utf8')
  }

  async cached(port: number): Promise<string | null> {
    const redis = new Redis({ port, lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 } as never)
    redis.on('error', () => undefined)
    try {
      return await redis.get('part')
    } finally {
      redis.disconnect()
    }
  }

  async ledgerRow(port: number): Promise<unknown> {
    const client = new Client({ host: '127.0.0.1', port, user: 'parts', database: 'parts' })
    await client.connect()
    return client.query('SELECT 1')
  }

  async authorise(token: string, key: string): Promise<unknown> {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(key), { issuer: 'windcare' })
    return payload.sub
  }

  async token(key: string, issuer: string): Promise<string> {
    return new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer(issuer).sign(new TextEncoder().encode(key))
  }

  reserve(free: number, wanted: number, part: string): number {
    if (wanted > free) throw new Refused(`only ${free} of ${part} free, ${wanted} wanted`)
    return free - wanted
  }

  serial(text: string): bigint {
    return BigInt(text.replace('SN', ''))
  }

  torque(table: Map<string, { nm: number }>, bolt: string): number {
    return table.get(bolt)!.nm //~ const row = table.get(bolt)!; return row.nm
  }

  snapshot(part: object): string {
    return JSON.stringify(part)
  }
}
