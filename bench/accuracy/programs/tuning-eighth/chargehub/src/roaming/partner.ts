import { HttpClient } from '../core/http'
import { z } from 'zod'

export class RoamingError extends Error {
  constructor(
    readonly partner: string,
    cause: unknown,
  ) {
    super(`roaming partner ${partner} cannot be asked`)
    this.name = 'RoamingError'
    Object.defineProperty(this, 'cause', { value: cause, enumerable: false })
  }
}

const Token = z.object({ uid: z.string(), valid: z.boolean(), contract: z.object({ id: z.string() }) })

export class Partner {
  private readonly client: HttpClient

  constructor(
    private readonly name: string,
    url: string,
    token: string,
  ) {
    this.client = new HttpClient(url, token)
  }

  async authorise(uid: string): Promise<string> {
    const token = Token.parse(await this.client.request('GET', `/tokens/${uid}`))
    return token.contract.id
  }

  async records(day: string): Promise<number> {
    const { list } = await this.client.request<{ list: unknown[] }>('GET', `/cdrs/${day}`)
    return list.length
  }

  async sendPrices(region: string): Promise<void> {
    await this.client.request('PUT', `/tariffs/${region}`, { body: { region } })
  }

  async status(station: string): Promise<string> {
    return (await this.client.request<{ status: string }>('GET', `/status/${station}`, { timeout: 80 })).status
  }

  async locations(): Promise<string[]> {
    try {
      return await this.client.request<string[]>('GET', '/locations')
    } catch (error) {
      throw new RoamingError(this.name, error)
    }
  }
}

export const endpoints = (texts: string[]): string[] => texts.map((text) => new URL(text).host)

const bestOf = (offers: Promise<number>[]): Promise<number> => Promise.race(offers)

export async function cheapest(partners: string[]): Promise<number> {
  // A partner that is suspended says so in words.
  return await bestOf(partners.map((partner) => Promise.reject(`partner suspended: ${partner}`)))
}
