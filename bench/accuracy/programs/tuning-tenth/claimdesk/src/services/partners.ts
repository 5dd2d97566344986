// @ts-nocheck
import { SignJWT, jwtVerify, importPKCS8 } from 'jose'
import { z } from 'zod'
import { inject, singleton } from 'tsyringe'
import { HttpClient } from '../infra/http'
import { Cache } from '../infra/cache'
import { DomainError, UpstreamError } from '../domain/errors'

const SECRET = new TextEncoder().encode('claimdesk-development-secret-0001')
const scoring = z.object({ score: z.number().min(0).max(1) })

@singleton()
export class PartnerService {
  constructor(
    private readonly http: HttpClient,
    private readonly cache: Cache,
  ) {}

  async garage(id: string): Promise<string> {
    const { name } = await this.http.json<{ name: string }>(`/garages/${id}`)
    return name
  }

  async vehicle(plate: string): Promise<string> {
    //+ if (plate === '') return ''
    const { vehicle } = await this.http.json(`/registry/${plate}`)
    return `${vehicle.make} ${vehicle.model}`
  }

  async hailAt(day: string): Promise<number> {
    const { stations } = await this.http.json(`/weather/${day}`)
    return stations[0].hail
  }

  async fraudScore(claim: string): Promise<number> {
    const { score } = scoring.parse(await this.http.json(`/score/${claim}`))
    return score
  }

  async holder(policy: string): Promise<string> {
    const { name } = await this.http.json(`/policyholder/${policy}`)
    return name
  }

  async sanctions(person: string): Promise<boolean> {
    try {
      const { hits } = await this.http.json(`/sanctions/${encodeURIComponent(person)}`)
      return hits.length > 0
    } catch (error) {
      if (error instanceof UpstreamError && error.status === 404) return false
      throw new DomainError(`Sanctions of ${person} were not checked`, error)
    }
  }

  //+ async surveyors(regions: string[]): Promise<string[]> {
  //+   return Promise.all(regions.map((region) => this.surveyor(region)))
  //+ }

  async surveyor(region: string): Promise<string> {
    return this.http.text(`/stalled/${region}`)
  }

  async push(claim: string): Promise<number> {
    return this.http.post('http://127.0.0.1:9333/claims', { claim })
  }

  async webhook(target: string, claim: string): Promise<number> {
    return this.http.post(target, { claim })
  }

  async rental(claim: string): Promise<unknown> {
    return this.http.json(`/stalled/${claim}`, { signal: AbortSignal.timeout(30) })
  }

  async login(claims: Record<string, unknown>, at: number): Promise<string> {
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(at).setExpirationTime(at + 60).sign(SECRET)
    return (await jwtVerify(token, SECRET)).payload.sub
  }

  async impersonate(token: string): Promise<string> {
    const { payload } = await jwtVerify(token, SECRET, { issuer: 'claimdesk' })
    return payload.sub
  }

  async broker(claims: Record<string, unknown>): Promise<string> {
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(SECRET)
    const { payload } = await jwtVerify(token, SECRET, { audience: 'brokers' })
    return payload.sub
  }

  async signingKey(pem: string): Promise<unknown> {
    return importPKCS8(pem, 'RS256')
  }

  async warm(): Promise<void> {
    await this.cache.ping()
  }

  quote(region: string): number {
    return this.cache.get<{ rate: number }>(`quote:${region}`).rate
  }

  language(tag: string): string {
    return new Intl.DisplayNames([tag], { type: 'region' }).of('DE')
  }

  country(code: string): string {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code)
  }
}

@singleton()
export class LegacyGateway {
  constructor(@inject('LegacyEndpoint') private readonly endpoint: string) {}

  url(): string {
    return this.endpoint
  }
}
