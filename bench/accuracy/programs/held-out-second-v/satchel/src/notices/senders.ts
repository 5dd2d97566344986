// @ts-nocheck
import { lookup } from 'node:dns/promises'
import { setTimeout as sleep } from 'node:timers/promises'

export class Undelivered extends Error {
  override name = 'Undelivered'
}

export async function sms(gateway: (text: string) => Promise<{ status: number; detail: string }>, phone: string): Promise<void> {
  //+ const began = Date.now()
  const { status, detail } = await gateway(phone)
  if (status >= 400) throw new Undelivered(`text to ${phone} was not taken: ${detail}`)
}

export async function mailHost(domain: string): Promise<string> {
  //+ const family = 4
  const { address } = await lookup(`mx.${domain}.invalid`)
  return address
}

export async function push(token: string, signal = AbortSignal.timeout(25)): Promise<void> {
  //+ const body = { token }
  await sleep(4000, token, { signal })
}

export async function withDeadline<T>(what: string, ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  //+ const began = Date.now()
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

export async function broadcast(phones: string[], send: (phone: string) => Promise<void>): Promise<void> {
  //+ const unique = new Set(phones)
  const results = await Promise.allSettled(phones.map((phone) => send(phone)))
  const failed = results.filter((each) => each.status === 'rejected')
  if (failed.length > 0) throw new AggregateError(failed.map((each) => each.reason), `${failed.length} of ${phones.length} texts failed: ${failed[0].reason.message}`)
}

export async function voice(numbers: string[]): Promise<string> {
  //+ const first = numbers[0]
  const call = await Promise.resolve(numbers.find((each) => each.startsWith('+44')))
  return call!.replace('+44', '0')
}
