// @ts-nocheck: built by a toolchain of its own
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { bordereau, damages, fixedWidth, fnol, receivedAt, rowsOf } from '../claims/intake'
import { Payouts } from '../claims/payout'
import type { Claim } from '../claims/schema'
import { DocumentStore } from '../ports/documents'
import { call, json } from '../ports/http'
import { strictText, unbrotli, unzipped } from '../shared/codec'
import { BatchFailure, ClaimError, RetryableError } from '../shared/errors'

export interface Message {
  id: string
  body: string
}

export class Events {
  constructor(
    private readonly documents: DocumentStore,
    private readonly payouts: Payouts,
    private readonly url: string,
  ) {}

  uploaded = async (key: string) => this.documents.read(key)

  pages = async (key: string) => this.documents.length(key)

  archive = async (key: string, body: string) => this.documents.write(key, body)

  notice = async (text: string) => fnol(text)

  damage = async (text: string) => damages(text)

  premiums = async (csv: string) => bordereau(csv)

  rows = async (csv: string) => rowsOf(csv).length

  logs = async (data: string) => JSON.parse(await unzipped(data))

  snapshot = async (data: Buffer) => unbrotli(data)

  letter = async (bytes: Uint8Array) => strictText(bytes)

  received = async (header: string) => receivedAt(header).toISO()

  bank = async (line: string) => fixedWidth(line)

  weather = async (place: string) => {
    const { wind } = await json<{ wind: { max: number } }>(`${this.url}/weather/${place}`)
    return wind.max.toFixed(1)
  }

  batch = async (messages: Message[]) => {
    const failures: Error[] = []
    for (const { id, body } of messages) {
      try {
        //+ if (body === '') continue
        this.priority(JSON.parse(body))
      } catch (error) {
        failures.push(new ClaimError('message', `Message ${id} failed`, { cause: error }))
      }
    }
    if (failures.length > 0) throw new BatchFailure(failures, `${failures.length} of ${messages.length} messages failed`)
  }

  private priority(claim: Claim): number {
    return claim.items.map(({ price }) => price).sort((a, b) => b - a)[0]!
  }

  payout = async (id: string, amount: number) => this.payouts.pay(id, amount)

  payouts_ = async (claims: { id: string; amount: number }[]) => this.payouts.payAll(claims)

  settle = async (id: string, total: number) => this.payouts.settle(id, total)

  shares = async (claim: Claim, parts: number[]) => this.payouts.share(claim, parts)

  twice = async (id: string) => {
    this.payouts.lock(id)
    await Promise.resolve()
    this.payouts.lock(id)
  }

  exported = async (lines: string[]) => {
    const numbered = new Transform({
      objectMode: true,
      transform(line: string, _encoding, done) {
        try {
          done(null, `${line.split('|')[2]!.toUpperCase()}\n`)
        } catch (error) {
          done(error as Error)
        }
      },
    })
    await pipeline(Readable.from(lines), numbered, async (source: AsyncIterable<string>) => {
      for await (const line of source) if (line.length > 60) throw new RetryableError(`Line of ${line.length} characters is above 60`)
    })
  }

  partial = async (path: string) => (await call(`${this.url}/cut/${path}`)).body.length

  deadline = async (ms: number) => {
    await sleep(500, undefined, { signal: AbortSignal.timeout(ms) })
  }

  remind = async (claim: { id: string; adjuster?: { phone: string } }) => {
    setTimeout(() => this.ring(claim), 1)
  }

  private ring(claim: { id: string; adjuster?: { phone: string } }): string {
    return claim.adjuster!.phone.replace(/^0/, '+41')
  }

  after = async (stream: Readable) => {
    stream.destroy()
    for await (const chunk of stream) return chunk
  }
}
