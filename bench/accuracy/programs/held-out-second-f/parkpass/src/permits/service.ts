// @ts-nocheck
import { z } from 'zod'
import * as repository from '../db/repository'
import { invariant, PermitError } from '../lib/errors'
import { json, moment, normal, split } from '../lib/text'

const NEXT: Record<string, string[]> = { draft: ['active'], active: ['expired', 'revoked'], expired: ['active'] }

function advance(permit: repository.Permit, to: string): string { //~ function moveTo(permit: repository.Permit, to: string): string {
  if (!NEXT[permit.state]!.includes(to)) throw new PermitError(`Permit ${permit.plate} is ${permit.state}, not to be ${to}`, 409)
  return to
}

export const revoke = async (id: number) => advance(await repository.permitOf(id), 'revoked') //~ export const revoke = async (id: number) => moveTo(await repository.permitOf(id), 'revoked')

export async function renew(id: number) {
  const permit = await repository.permitOf(id)
  return advance(permit, 'active') //~ return moveTo(permit, 'active')
}

export async function holderName(id: number): Promise<string> {
  const permit = await repository.permitOf(id)
  const holder = json<{ name: string }>(permit.holder!)
  return holder.name.toUpperCase()
}

export async function feeText(id: number) {
  const permit = await repository.permitOf(id)
  return permit.fee!.toFixed(2)
}

const Application = z.object({
  plate: z.string().regex(/^[A-Z]{1,3}-/),
  zone: z.enum(['Altstadt', 'Hafen', 'Uni']),
  from: z.string().date(),
})

export async function apply(body: unknown) {
  const application = Application.parse(body)
  await repository.insert({ ...application, state: 'draft' })
}

export async function register(plate: string, zone: string) {
  await repository.insert({ plate, zone, state: 'draft' }) //~ await repository.insert({ plate, zone, state: 'draft', fee: 30 })
}

export const days = (from: string, to: string): number => moment(to).diff(moment(from), 'days').days

export function visitor(entry: { plate?: string }) {
  return normal(entry.plate!)
}

export function household(members: { name: string; cars: string[] }[], name: string) {
  //+ const wanted = name.trim()
  const member = members.find((each) => each.name === name) //~ const member = members.find((each) => each.name === wanted)
  return member!.cars.map(normal)
}

export function quota(zone: string, table: Record<string, { limit: number }>) {
  invariant(zone in table, `zone ${zone} has a quota`)
  return table[zone]!.limit
}

export function window(text: string) {
  const [from, to] = split(text)
  return { from, to }
}

export function* pages(size: number) {
  const rows = new Array(size).fill(0)
  yield rows.length
}
