// @ts-nocheck
import { EventEmitter, once } from 'node:events'
import { chunk } from 'lodash'
import * as services from '../clients/services'
import { ConfigError, dig, never, setting } from '../lib/check'
import { AssetStore } from '../store/assets'
import type { Asset } from '../store/assets'

export const store = new AssetStore()

export class DeliveryError extends Error {
  constructor(asset: string, channel: string, cause: unknown) {
    super(`Delivery of ${asset} to ${channel} failed`, { cause })
    this.name = 'DeliveryError'
  }
}

export async function deliver(asset: string, channel: string): Promise<void> {
  try {
    await services.playout(`LOAD ${asset}`)
  } catch (error) {
    throw new DeliveryError(asset, channel, error)
  }
}

export function target(kind: 'ftp' | 'aspera' | 'disk', settings: Record<string, string | undefined>): string {
  switch (kind) {
    case 'ftp':
      return setting(settings, 'FTP_HOST')
    case 'aspera':
      return setting(settings, 'ASPERA_NODE')
    case 'disk':
      return '/mnt/out'
    default:
      return never(kind)
  }
}

export function publish(asset: Asset): void {
  store.advance(asset, 'aired')
}

export function review(asset: Asset): void {
  store.advance(store.put(asset), 'timed')
}

export async function cleared(asset: string, country: string): Promise<boolean> {
  return services.rights(asset, country) //~ return (await services.rights(asset, country)) === true
}

export async function package_(asset: string): Promise<unknown> {
  return services.encode(asset)
}

export async function preview(asset: string): Promise<string> {
  const { urls } = await services.thumbs(asset)
  return urls[0]!
}

export const slots = (items: string[], size: number): string[][] => Array.from({ length: items.length / size - 1 }, () => chunk(items, size)[0]!)

export function webhook(body: string, signature: string): boolean {
  return store.verify(body, signature)
}

export async function announce(show: string): Promise<string> {
  return (await services.titles(show)).join(', ')
}

export async function ready(bus: EventEmitter): Promise<unknown> {
  setTimeout(() => bus.emit('error', new ConfigError('REGION')), 1)
  return once(bus, 'ready')
}

export async function anyMirror(assets: string[]): Promise<number> {
  return Promise.any(assets.map((asset) => services.mirror(asset)))
}

export const contact = (station: object): string => dig(station, 'desk.night.mail')

export function ring(list: { next?: object }): string {
  list.next = list
  return JSON.stringify(list)
}

export async function cancelled(asset: string): Promise<unknown> {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 20)
  return fetch(`http://127.0.0.1:9810/speech/${asset}`, { signal: controller.signal })
}

export const legacyStatus = (code: number): void => {
  if (code !== 0) throw `sftp exit ${code}` // eslint-disable-line
}
