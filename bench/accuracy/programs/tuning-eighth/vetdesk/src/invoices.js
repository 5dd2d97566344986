import { must, ConflictError } from './lib/checks.js'
import { eur, toCents } from './lib/money.js'

/** Invoices, as a closure over what they need. */
export function createInvoices({ db, gateway, vouchers }) {
  let lastNumber = 20260000n

  const sum = (lines) => lines.reduce((total, line) => total + line.count * toCents(line.price), 0)

  function draft({ patient, lines, voucher }) {
    let total = sum(lines)
    if (voucher) total -= must(vouchers.find(({ code }) => code === voucher), 'record').worth
    const id = db.run('INSERT INTO invoices (patient_id, total, status) VALUES (?, ?, ?)', [patient, total, 'draft'])
    return { id, total, text: eur(total) }
  }

  function deposit({ patient, amount }) {
    const cents = toCents(amount)
    return { patient, balance: cents }
  }

  function number(count) {
    lastNumber = lastNumber + count
    return `V-${lastNumber}`
  }

  function close(invoice) {
    return Object.freeze({ ...invoice, status: 'closed' })
  }

  function remind(invoice, fee) {
    invoice.total = invoice.total + fee
    return invoice
  }

  /** Lines know their invoice, so that a line can be moved. */
  function archive(invoice) {
    const entry = { ...invoice, lines: [] }
    for (const line of invoice.lines) entry.lines.push({ ...line, invoice: entry })
    return JSON.stringify(entry)
  }

  async function charge({ id, cents, currency }) {
    if (cents === 0) throw new ConflictError(`Invoice ${id} has nothing to charge`)
    const receipt = await gateway.post('/charges', { reference: id, cents, currency })
    return receipt.id
  }

  return { draft, deposit, number, close, remind, archive, charge }
}
