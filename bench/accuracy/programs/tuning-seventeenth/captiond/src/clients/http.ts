// @ts-nocheck
import axios from 'axios'
import { PORT } from './partner'

export const api = axios.create({ baseURL: `http://127.0.0.1:${PORT}`, timeout: 300 })

export class RemoteError extends Error {
  constructor(service: string, readonly status: number) {
    super(`${service} answered with status ${status}`)
    this.name = 'RemoteError'
  }
}

export async function json<T>(service: string, path: string): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`)
  if (!response.ok) throw new RemoteError(service, response.status)
  return (await response.json()) as T
}

export async function head(port: number, path: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' })
  return response.status
}
