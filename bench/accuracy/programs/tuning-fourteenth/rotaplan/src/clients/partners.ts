import { createClient } from 'redis'
import { Client } from 'pg'
import { request } from 'undici'
import { XMLParser } from 'fast-xml-parser'
import { RestClient } from './rest'
import { RemoteFailure } from '../domain/errors'

interface Holiday {
  date: string
  name: { de: string }
}

export class PayrollClient {
  private readonly rest = new RestClient('payroll')

  async rates(employee: number): Promise<number> {
    const { rates } = await this.rest.get<{ rates: { hourly: number }[] }>(`/payroll/${employee}`)
    return rates[0]!.hourly
  }

  async submit(period: string): Promise<string> {
    const { receipt } = await this.rest.post<{ receipt: string }>('/periods', { period })
    return receipt.toUpperCase()
  }

  async close(period: string): Promise<void> {
    try {
      await this.rest.post(`/closings/${period}`, {})
    } catch (error) {
      throw new RemoteFailure(`Payroll period ${period} was not closed`, { cause: error })
    }
  }
}

export class CalendarClient {
  private readonly rest = new RestClient('calendar')
  private readonly legacy = new RestClient('legacy-calendar', 9438)

  async holidays(state: string): Promise<string[]> {
    const all = await this.rest.get<Holiday[]>(`/holidays/${state}`)
    return all.map((each) => each.name.de)
  }

  async feed(id: string): Promise<string> {
    const { body } = await request(`http://127.0.0.1:${process.env['UPSTREAM'] ?? 9430}/feeds/${id}`, { headersTimeout: 300 })
    return body.text()
  }

  async export(id: string): Promise<unknown> {
    return this.legacy.get(`/export/${id}`)
  }

  parse(xml: string): string {
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml, true) as { calendar: { entry: { title: string }[] } }
    return parsed.calendar.entry[0]!.title
  }
}

export class Stores {
  async session(id: string): Promise<string | null> {
    const client = createClient({ socket: { port: 9437, host: '127.0.0.1', reconnectStrategy: false } })
    client.on('error', () => undefined)
    await client.connect()
    return client.get(`session:${id}`)
  }

  async warehouse(week: number): Promise<number> {
    const client = new Client({ host: '127.0.0.1', port: 9436, user: 'rota', database: 'rota' })
    await client.connect()
    const { rows } = await client.query<{ hours: number }>('SELECT hours FROM week WHERE number = $1', [week])
    return rows[0]!.hours
  }
}
