import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BillingError } from '../platform/errors.ts'
import type { Table } from '../platform/table.ts'
import type { Customer } from './model.ts'

export interface Invoice {
  id: string
  customer: string
  cents: number
  issued: string
  version?: number
}

const pad = (text: string, width: number): string => text.padEnd(width).slice(0, width)

function money(cents: number, currency: string): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(cents / 100)
}

function addressBlock(customer: Customer): string[] {
  const { line1, country } = customer.address!
  return [customer.name, line1, country]
}

export function render(invoice: Invoice, customer: Customer): string {
  const head = addressBlock(customer).map((line) => pad(line, 40))
  return [...head, total(invoice, customer)].join('\n')
}

export function total(invoice: Invoice, customer: Customer): string {
  return pad(`Total ${money(invoice.cents, customer.currency)}`, 40)
}

const isoDay = (text: string): string => new Date(text).toISOString().slice(0, 10)

/** Name of the file that an invoice is archived under. */
export function archiveName(invoice: Invoice): string {
  return `${isoDay(invoice.issued)}-${invoice.id}.pdf`
}

/** Days on which reminders are due. */
export function reminders(invoice: Invoice, after: number[]): string[] {
  return after.map((days) => {
    const due = new Date(invoice.issued)
    due.setDate(due.getDate() + days)
    return due.toISOString()
  })
}

export async function receipt(folder: string, language: string): Promise<string> {
  const template = await readFile(join(folder, 'templates', `receipt.${language}.txt`), 'utf8')
  return template.trim()
}

export async function finalize(invoices: Table<Invoice>, id: string, seen: number): Promise<Invoice> {
  try {
    return await invoices.update(id, seen, { issued: new Date().toISOString() })
  } catch (error) {
    throw new BillingError(`Could not finalize invoice ${id}`, { cause: error })
  }
}

export async function credit(invoices: Table<Invoice>, id: string, seen: number, cents: number): Promise<Invoice> {
  const invoice = await invoices.mustGet(id)
  return invoices.update(id, seen, { cents: invoice.cents - cents })
}
