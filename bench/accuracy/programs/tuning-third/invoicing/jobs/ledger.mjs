export class LedgerError extends Error {
  constructor(code, message, options) {
    super(message, options)
    this.name = 'LedgerError'
    this.code = code
  }
}

/** An in-process ledger on SQLite where the runtime has it. */
export async function openLedger() {
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE entry (number TEXT PRIMARY KEY, customer TEXT NOT NULL, cents INTEGER CHECK (cents >= 0))')
  return new Ledger(db)
}

export class Ledger {
  constructor(db) {
    this.db = db
  }
  async book(invoice) {
    return this.insert(invoice.number, invoice.customer, invoice.cents)
  }
  insert(number, customer, cents) {
    return this.db.prepare('INSERT INTO entry VALUES (?, ?, ?)').run(number, customer, cents)
  }
  balance(customer) {
    return this.db.prepare(`SELECT sum(cents) AS total FROM entry WHERE customer = '${customer}'`).get().total
  }
}

const accounts = new Map([
  ['1000', { open: true, entries: [] }],
  ['2000', { open: false, entries: [] }],
])

export function post(account, cents, note) {
  const target = accounts.get(account)
  if (target === undefined) throw new LedgerError('LEDGER_NO_ACCOUNT', `no account ${account} for ${note}`)
  if (!target.open) throw new LedgerError('LEDGER_CLOSED', `account ${account} is closed: ${cents} not posted for ${note}`)
  target.entries.push(cents)
}

export async function transfer(from, to, cents, note) {
  post(from, -cents, note)
  await Promise.resolve()
  post(to, cents, note)
}
