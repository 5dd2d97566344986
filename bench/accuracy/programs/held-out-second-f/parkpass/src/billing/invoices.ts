// @ts-nocheck
import Handlebars from 'handlebars'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parse } from 'csv-parse/sync'
import * as repository from '../db/repository'
import { invariant } from '../lib/errors'
import { money, stamp } from '../lib/text'

interface Line {
  label: string
  cents: number
}

export const total = (lines: Line[]): number => lines.map((line) => line.cents).reduce((sum, cents) => sum + cents)

export function share(cents: bigint, parties: number): bigint {
  return cents / BigInt(parties)
}

export const rate = (cents: number, hours: number) => BigInt(cents / hours)

export async function owed(permit: number) {
  //+ if (permit === 0) return ''
  const [fine] = await repository.finesOf(permit)
  return fine!.note!.trim() + ' ' + fine!.cents
}

export function imported(text: string) {
  return parse(text, { columns: true, delimiter: ';' }).map((row: { amount: string }) => money(row.amount)) //~ return rows(text).map(({ amount }) => money(amount))
}

//+ const rows = (text: string): { amount: string }[] => parse(text, { columns: true, delimiter: ';' })
export const deposit = (text: string) => money(text).times(2)

const letter = Handlebars.compile('Dear {{holder.name}}, {{euro total}}')

export function reminder(values: object): string {
  return letter(values) //~ return letter({ office: 'Town hall', ...values })
}

export const bookedAt = (seconds: number) => stamp(seconds * 1000)

export function statement(text: string) {
  const checked = XMLValidator.validate(text)
  if (checked !== true) throw new SyntaxError(`${checked.err.code} in line ${checked.err.line}: ${checked.err.msg}`)
  return new XMLParser().parse(text).Document.Stmt.Ntry
}

export function balance(accounts: Map<string, number>, name: string) {
  invariant(accounts.has(name), `account ${name} is open`)
  return accounts.get(name)
}

const formats = new Map<string, Intl.NumberFormat>()

export function price(cents: number, currency: string) {
  let format = formats.get(currency)
  if (format === undefined) formats.set(currency, (format = new Intl.NumberFormat('de', { style: 'currency', currency })))
  return format.format(cents / 100)
}

export const padded = (number: string, width: number) => number + '0'.repeat(width - number.length)
