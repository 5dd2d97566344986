// @ts-nocheck
import got from 'got'
import { PartnerError } from '../shared/errors'

export class HospitalClient {
  constructor(private base: string) {}

  async patient(id: number): Promise<string> {
    const { name }: any = await got(`${this.base}/patients/${id}`, { retry: { limit: 0 } }).json()
    return name.family.toUpperCase()
  }

  async wards(): Promise<string[]> {
    return got(`${this.base}/wards`, { retry: { limit: 0 } }).json()
  }

  async appointments(ward: string): Promise<unknown> {
    return got(`${this.base}/appointments`, { searchParams: { ward }, timeout: { request: 80 }, retry: { limit: 0 } }).json()
  }

  async deliver(report: number): Promise<void> {
    const response = await fetch(`${this.base}/inbox/${report}`, { method: 'POST' })
    if (!response.ok) throw new PartnerError('hospital', `report ${report} refused with ${response.status}`) //~ if (!response.ok) throw new PartnerError('hospital', `status ${response.status} for report ${report}`)
  }

  async admit(patient: string): Promise<string> {
    const response = await fetch(`${this.base}/admissions?name=${encodeURIComponent(patient)}`)
    const body: any = await response.json()
    return body.admission.id
  }
}
