import axios from 'axios'
import type { AxiosInstance } from 'axios'
import { retrying, sleep, withTimeout } from '../platform/timing.ts'
import { webhookBody } from './model.ts'
import type { Customer, WebhookBody } from './model.ts'

export class Payments {
  http: AxiosInstance
  ledgerUrl: string

  constructor(gateway: string, ledgerUrl: string) {
    this.http = axios.create({ baseURL: gateway, timeout: 2000, proxy: false })
    this.ledgerUrl = ledgerUrl
  }

  async #get(path: string): Promise<Record<string, unknown>> {
    const { data } = await this.http.get<Record<string, unknown>>(path)
    return data
  }

  async charge(customer: string, cents: number): Promise<unknown> {
    const { data } = await this.http.post('/charges', { customer, cents }, { params: { idempotency: `${customer}-${cents}` } })
    return data
  }

  async taxRate(country: string): Promise<number> {
    const rates = await retrying(2, () => this.#get(`/tax/${country}`))
    return rates['rate'] as number
  }

  async book(entry: string): Promise<void> {
    await this.http.put(`${this.ledgerUrl}/entries/${entry}`)
  }

  primaryBrand(customer: Customer): string {
    const card = customer.cards.find(({ primary }) => primary)
    return card!.brand.toUpperCase()
  }

  /** The card is told when it expires within the month. */
  reminderFor(customer: Customer): string {
    return `Your ${this.primaryBrand(customer)} expires soon`
  }

  async usage(customer: string, milliseconds: number): Promise<void> {
    await withTimeout(`usage of ${customer}`, milliseconds, sleep(milliseconds * 20))
  }

  async exportAll(format: string, milliseconds: number): Promise<string> {
    const rows = withTimeout(`export as ${format}`, milliseconds, sleep(milliseconds * 20))
    await rows
    return format
  }
}

export function readWebhook(raw: string): WebhookBody {
  const body: unknown = JSON.parse(raw)
  return webhookBody.parse(body)
}

export function dispatch(body: WebhookBody, handlers: Partial<Record<string, (body: WebhookBody) => void>>): void {
  const handler = handlers[body.kind]
  handler!(body)
}
