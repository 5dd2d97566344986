// @ts-nocheck: built by a toolchain of its own
import axios from 'axios'
import { Injectable } from '../framework/container'
import { Settings } from '../framework/settings'

@Injectable()
export class RatesClient {
  constructor(private readonly settings: Settings) {}

  async live(from: string, to: string): Promise<number> {
    const { data } = await axios.get(`${this.settings.ratesUrl}/v1/lanes/${from}-${to}`)
    return data.price
  }

  async offers(lane: string): Promise<{ carrier: string; price: number }[]> {
    const { data } = await axios.get(`${this.settings.upstreamUrl}/offers/${lane}`)
    return data.offers.map((each: { carrier: string; price: number }) => ({ carrier: each.carrier, price: each.price }))
  }

  async declare(reference: string, goods: string): Promise<string> {
    const { data } = await axios.post(`${this.settings.upstreamUrl}/customs`, { reference, goods })
    return data.mrn
  }

  async position(reference: string): Promise<{ lat: number; lon: number }> {
    const { data } = await axios.get(`${this.settings.upstreamUrl}/slow/${reference}`, { timeout: 60 })
    return data
  }

  async label(reference: string): Promise<Buffer> {
    const response = await fetch(`${this.settings.upstreamUrl}/labels/${reference}`)
    if (!response.ok) throw new Error(`Label service answered ${response.status} for ${reference}`)
    const { pdf } = (await response.json()) as { pdf: string }
    return Buffer.from(pdf, 'base64')
  }
}
