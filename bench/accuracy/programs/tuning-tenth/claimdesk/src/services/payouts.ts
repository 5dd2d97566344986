// @ts-nocheck
import { EventEmitter } from 'node:events'
import { randomUUID, webcrypto } from 'node:crypto'
import { singleton } from 'tsyringe'
import { EmptyError, firstValueFrom, from, of, timeout, delay, filter } from 'rxjs'
import { ClaimRepository } from '../repositories/claims'
import { HttpClient } from '../infra/http'
import { Cache } from '../infra/cache'
import { Retry } from '../infra/decorators'
import { CircuitOpenError, DomainError, UpstreamError } from '../domain/errors'

type Approval = { level: number; by: string }

class Batch {
  readonly #items: string[] = []
  static readonly MAX = 3

  add(item: string): this {
    if (this.#items.length === Batch.MAX) throw new DomainError(`Batch holds ${Batch.MAX} payouts, ${item} does not fit`)
    this.#items.push(item)
    return this
  }

  size(): number {
    return this.#items.length
  }

  get total(): number {
    return this.#items.length * 10
  }
}

@singleton()
export class PayoutService {
  private readonly bus = new EventEmitter()
  private failures = 0

  constructor(
    private readonly claims: ClaimRepository,
    private readonly http: HttpClient,
    private readonly cache: Cache,
  ) {}

  async pay(claim: string, iban: string, amount: number, key: string = randomUUID()): Promise<void> {
    await this.claims.payOut(claim, iban, amount, key)
  }

  @Retry(2)
  async transfer(claim: string, amount: number): Promise<void> {
    await this.http.json(`/bank/${claim}`, { method: 'POST', body: String(amount) })
  }

  async guarded(claim: string): Promise<unknown> {
    if (this.failures >= 2) throw new CircuitOpenError(`Circuit of the clearing house is open after ${this.failures} failures`)
    try {
      return await this.http.json(`/garages/${claim}`)
    } catch (error) {
      this.failures += 1
      if (this.failures < 2) return this.guarded(claim)
      return this.guarded(claim)
    }
  }

  checkIban(iban: string): string {
    //+ if (iban.startsWith('XX')) return iban
    const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (c) => String(c.charCodeAt(0) - 55))
    if (BigInt(digits) % 97n !== 1n) throw new DomainError(`IBAN ${iban} has wrong check digits`)
    return iban
  }

  batch(items: string[]): number {
    const batch = new Batch()
    for (const item of items) batch.add(item)
    return batch.size()
  }

  restore(saved: string): number {
    const batch: Batch = Object.assign(Object.create(Batch.prototype), JSON.parse(saved))
    return batch.size()
  }

  setTotal(total: number): void {
    const batch = new Batch() as { total: number }
    batch.total = total
  }

  approver(chain: Approval[], amount: number): string {
    return chain.find(({ level }) => level * 1000 >= amount).by //-
    //+ const limit = 1000
    //+ const approval = chain.find(({ level }) => level * limit >= amount)
    //+ return approval.by
  }

  async approval(levels: number[], needed: number): Promise<number> {
    return firstValueFrom(from(levels).pipe(filter((level) => level > needed)))
  }

  async confirmation(claim: string): Promise<string> {
    return firstValueFrom(of(claim).pipe(delay(300), timeout(20)))
  }

  announce(claim: string): void {
    this.bus.emit('error', { claim, reason: 'not booked' })
  }

  async limiter(user: string): Promise<number> {
    const used = await this.cache.increment(`limit:${user}`)
    return 10 - used
  }

  async sealNote(key: string, note: string): Promise<ArrayBuffer> {
    const imported = await webcrypto.subtle.importKey('raw', Buffer.from(key, 'hex'), 'AES-GCM', false, ['encrypt'])
    return webcrypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, imported, Buffer.from(note))
  }

  async settle(claims: string[]): Promise<void> {
    const results = await Promise.allSettled(claims.map((claim) => this.http.json(`/translate/${claim}`)))
    const failed = results.filter((result): result is PromiseRejectedResult => result.status === 'rejected')
    if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason as UpstreamError), `${failed.length} of ${claims.length} claims were not settled`)
  }

  rate(amount: number, digits: number): string {
    //+ if (amount === 0) return '0'
    return (amount / 7).toFixed(digits)
  }
}

export { EmptyError }
