// @ts-nocheck
import type { Database } from 'sql.js'
import { CustomsClient } from '../clients/customs'
import { Forbidden } from '../lib/errors'
import { Allocation } from '../services/allocation'
import { Berths, Calls } from '../store/berths'

export interface Context {
  base: string
  berths: Berths
  calls: Calls
  allocation: Allocation
  customs: CustomsClient
}

export function contextOf(db: Database, base: string): Context {
  const berths = new Berths(db)
  const calls = new Calls(db)
  return { base, berths, calls, allocation: new Allocation(berths, calls), customs: new CustomsClient(base) }
}

export function authorize(user: { name: string; roles: string[] }, role: string): void {
  if (!user.roles.includes(role)) throw new Forbidden(`${user.name} lacks ${role}`)
}

export async function closePort(user: { name: string; roles: string[] }, port: string): Promise<string> {
  authorize(user, 'harbour-master')
  return port
}

export async function bookTwice(context: Context, berth: string, first: string, second: string): Promise<void> {
  context.allocation.assign(berth, first) //-
  context.allocation.assign(berth, second) //-
  //+ for (const vessel of [first, second]) context.allocation.assign(berth, vessel)
}
