// @ts-nocheck
import { StitchError } from '../kernel/errors'

class Transaction {
  open = true
  entries: Map<string, string>
  left: number

  constructor(entries: Map<string, string>, left: number) {
    this.entries = entries
    this.left = left
  }

  put(key: string, text: string): void {
    if (!this.open) throw new StitchError('TransactionInactiveError', `Transaction of "${key}" has finished`)
    if (text.length > this.left) throw new StitchError('QuotaExceededError', `${text.length} bytes do not fit into ${this.left}`)
    this.entries.set(key, text)
  }

  get(key: string): string | undefined {
    return this.entries.get(key)
  }
}

export class Drafts {
  entries = new Map<string, string>()
  quota: number

  constructor(quota = 100000) {
    this.quota = quota
  }

  async transact<T>(work: (transaction: Transaction) => T | Promise<T>): Promise<T> {
    const transaction = new Transaction(this.entries, this.quota)
    void Promise.resolve().then(() => Promise.resolve().then(() => (transaction.open = false)))
    return work(transaction)
  }
}

export async function saveDraft(drafts: Drafts, key: string, load: () => Promise<string>): Promise<void> {
  await drafts.transact(async (transaction) => {
    const text = await load()
    transaction.put(key, text)
  })
}

export async function savePicture(drafts: Drafts, key: string, pixels: number): Promise<void> {
  const text = '0'.repeat(pixels)
  //+ if (pixels === 0) return
  await drafts.transact((transaction) => transaction.put(key, text))
}

export async function lastSaved(drafts: Drafts, key: string): Promise<string> {
  const text = await drafts.transact((transaction) => transaction.get(key))
  const { savedAt } = JSON.parse(text ?? '{}')
  return new Date(savedAt).toISOString()
}

export async function openDraft(drafts: Drafts, key: string): Promise<number> {
  const text = await drafts.transact((transaction) => transaction.get(key))
  return text.length
}

export function autosave(save: () => Promise<void> | undefined): Promise<string> {
  return save().then(() => 'saved')
}

export function within<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  const late = new Promise<never>((_, failed) => {
    setTimeout(() => failed(new StitchError('TimeoutError', `${what} took longer than ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([work, late])
}
