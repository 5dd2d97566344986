// @ts-nocheck
import axios from 'axios'

export class Upstream extends Error {
  override name = 'UpstreamError'
  constructor(system: string, status: number, options?: ErrorOptions) {
    super(`${system} answered ${status}`, options)
  }
}

export async function weather(base: string, place: string) {
  //+ const headers = { accept: 'application/json' }
  const { data } = await axios.get(`${base}/road-ice/${encodeURIComponent(place)}`)
  return data.levels[0]
}

export async function trafficFeed(base: string, road: string): Promise<number> {
  //+ const began = performance.now()
  const response = await axios.get(`${base}/traffic/${road}`, { timeout: 60 })
  return response.data.delay
}

export async function councilRegister(base: string, id: number): Promise<string> {
  //+ const path = `/register/${id}`
  const response = await fetch(`${base}/register/${id}`)
  if (!response.ok) throw new Upstream('register of the council', response.status)
  return response.text()
}

export async function tracker(base: string, plate: string): Promise<unknown> {
  //+ const path = encodeURI(plate)
  const response = await fetch(`${base}/tracker/${encodeURIComponent(plate)}`)
  return await response.json()
}
