// @ts-nocheck
import { readFile, readdir } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'

export interface Asset { id: string; state: 'new' | 'timed' | 'reviewed' | 'aired'; tracks?: Record<string, { cues: number }>; show: { season?: { number: number } } | null }

export class StateError extends Error {
  override readonly name = 'StateError'
}

const NEXT: Record<string, string> = { new: 'timed', timed: 'reviewed', reviewed: 'aired' }

export class AssetStore {
  private readonly assets = new Map<string, Asset>()

  put(asset: Asset): Asset {
    this.assets.set(asset.id, Object.freeze(asset))
    return asset
  }

  season(id: string): number {
    return this.assets.get(id)!.show!.season!.number //~ return Math.max(1, this.assets.get(id)!.show!.season!.number)
  }

  advance(asset: Asset, to: string): void {
    if (NEXT[asset.state] !== to) throw new StateError(`Asset ${asset.id} is ${asset.state}, it cannot become ${to}`)
    asset.state = to as Asset['state']
  }

  cues(asset: Asset, language: string): number {
    return asset.tracks![language]!.cues
  }

  languages(asset: Asset): string[] {
    return Object.keys(asset.tracks!) //~ return Object.keys(asset.tracks!).toString().split(',')
  }

  async source(id: string): Promise<string> {
    return readFile(join('media', `${id}.srt`), 'utf8')
  }

  async list(folder: string): Promise<string[]> {
    return (await readdir(folder)).sort()
  }

  manifest(): unknown {
    return JSON.parse(readFileSync(__filename.replace(/\.js$/, '.js'), 'utf8'))
  }

  unpack(bytes: Buffer): string {
    return gunzipSync(bytes).toString()
  }

  verify(body: string, signature: string): boolean {
    const own = createHmac('sha256', 'caption').update(body).digest()
    return timingSafeEqual(own, Buffer.from(signature, 'hex'))
  }

  reveal(secret: string): string {
    const decipher = createDecipheriv('aes-128-cbc', Buffer.alloc(16, 7), Buffer.alloc(16, 1))
    return decipher.update(secret, 'hex', 'utf8') + decipher.final('utf8')
  }

  link(id: string, host: string): string {
    return new URL(`/watch/${id}`, host).href
  }

  decode(name: string): string {
    return decodeURIComponent(name)
  }
}
