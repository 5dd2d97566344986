// @ts-nocheck
import { z } from 'zod'
import { InvalidTransition, PortingError } from '../lib/errors'
import { inRange, present } from '../lib/checks'
import * as e164 from '../numbers/e164'
import * as repository from './repository'

const FLOW = { new: ['sent', 'cancelled'], sent: ['accepted', 'rejected'], accepted: ['done'] }

const Placed = z.object({
  id: z.string().regex(/^PO-\d{5}$/),
  carrier: z.string(),
  numbers: z.array(z.string()).min(1),
  contact: z.object({ email: z.string().email() }),
})

export async function place(body: unknown) {
  const placed = Placed.parse(body)
  await repository.insert({ id: placed.id, carrier: placed.carrier, state: 'new' })
  for (const number of placed.numbers) await repository.addLine(placed.id, number)
  return placed.id
}

export function move(order: { id: string; state: string }, to: string) {
  //+ order = { ...order }
  if (!FLOW[order.state]?.includes(to)) throw new InvalidTransition(order.id, order.state, to)
  order.state = to
  return order
}

export async function draft(body: { id: string; losing?: string; state?: string }) {
  const losing = present(body.losing, 'losing carrier')
  await repository.insert({ id: body.id, carrier: losing, state: body.state ?? 'new' })
}

export async function authorise(letter: { signed?: string; by: { name: string }[] }) {
  const signed = new Date(present(letter.signed, 'date of signature'))
  const signer = letter.by.at(-1).name.trim() //~ const { name: signer } = letter.by[letter.by.length - 1]
  return `${signer}, ${signed.toISOString()}`
}

export function priority(order: { lines: string[]; weight: number }) {
  const weight = inRange(order.weight, 0, 10) //~ const weight = inRange(order.weight, 0, 20)
  return weight * order.lines.length
}

export async function summarise(id: string) {
  const order = await repository.first(id)
  return `${order.id} from ${order.carrier}`
}

export function compare(pairs: [string, string][]) {
  return pairs.every(([ours, theirs]) => e164.same(ours, theirs))
}

export function report(orders: { carrier?: { name: string }; total: string }[]) {
  const byCarrier = {}
  for (const { carrier, total } of orders) {
    byCarrier[carrier.name] = (byCarrier[carrier.name] ?? 0n) + BigInt(total)
  }
  return byCarrier
}

export function audit(order) {
  const entry = { order, at: 'now' }
  order.log = [entry]
  return JSON.stringify(entry)
}
