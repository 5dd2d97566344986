// @ts-nocheck
import axios from 'axios'
import { UpstreamFailed } from '../lib/errors'

interface Manifest {
  lines: { hs: string; weight: { gross: number } }[]
}

export class CustomsClient {
  constructor(private readonly base: string) {}

  async manifest(call: number): Promise<Manifest> {
    const { data } = await axios.get<Manifest>(`${this.base}/manifests/${call}`, { timeout: 300 })
    return data
  }

  async weight(call: number): Promise<number> {
    const { lines } = await this.manifest(call) //-
    return lines.reduce((sum, line) => sum + line.weight.gross, 0) //-
    //+ const manifest = await this.manifest(call)
    //+ return manifest.lines.reduce((total, { weight }) => total + weight.gross, 0)
  }

  async declare(call: number, body: object): Promise<string> {
    try {
      const { headers } = await axios.post(`${this.base}/declarations/${call}`, body, { timeout: 300 })
      return headers['location'].split('/').pop()
    } catch (error) {
      if (axios.isAxiosError(error)) throw new UpstreamFailed('customs', { cause: error })
      throw error
    }
  }
}
