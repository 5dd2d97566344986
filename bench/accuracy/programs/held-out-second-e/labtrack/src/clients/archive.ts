// @ts-nocheck
import { PartnerError } from '../shared/errors'

export class ArchiveClient {
  constructor(private base: string) {}

  async store(key: string, body: string): Promise<void> {
    await fetch(`${this.base}/${key}`, { method: 'PUT', body })
  }

  async fetchRaw(key: string): Promise<string> {
    try {
      const response = await fetch(`${this.base}/raw/${key}`)
      return await response.text()
    } catch (cause) {
      throw new PartnerError('archive', `object ${key} could not be read`, { cause })
    }
  }

  link(key: string, host: string): string {
    return new URL(key, host).href
  }
}
