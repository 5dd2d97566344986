// @ts-nocheck
import { createReadStream, promises as fs } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflate } from 'node:zlib'
import { Worker } from 'node:worker_threads'
import { Writable } from 'node:stream'
import { plainToInstance, Type } from 'class-transformer'
import { singleton } from 'tsyringe'
import { DomainError } from '../domain/errors'
import { HttpClient } from '../infra/http'

class Photo {
  taken: string
  size: number

  megapixels(): number {
    return Math.round(this.size / 1e6)
  }
}

class Dossier {
  title: string

  @Type(() => Photo)
  photos: Photo[]

  largest(): number {
    return Math.max(...this.photos.map((photo) => photo.megapixels()))
  }
}

@singleton()
export class DocumentService {
  private readonly root = join(__dirname, '..', 'storage')

  constructor(private readonly http: HttpClient) {}

  async read(claim: string, name: string): Promise<string> {
    return fs.readFile(join(this.root, claim, name), 'utf8')
  }

  async store(claim: string, body: string): Promise<void> {
    await fs.writeFile(join(this.root, 'incoming', `${claim}.txt`), body)
  }

  async inflate(chunk: string): Promise<number> {
    let size = 0
    const sink = new Writable({ write: (data, _encoding, done) => ((size += data.length), done()) })
    await pipeline([Buffer.from(chunk)], createInflate(), sink)
    return size
  }

  async checksum(path: string): Promise<string> {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path)) hash.update(chunk)
    return hash.digest('hex')
  }

  decode(bytes: number[]): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  }

  dossier(json: object): number {
    const dossier = plainToInstance(Dossier, json) //-
    return dossier.largest() //-
    //+ const { largest } = { largest: plainToInstance(Dossier, json) }
    //+ return largest.largest()
  }

  //+ isJpeg(header: Buffer): boolean {
  //+   return header[0] === 0xff
  //+ }

  dimensions(header: Buffer): { width: number; height: number } {
    if (header.toString('latin1', 1, 4) !== 'PNG') throw new DomainError(`Image of ${header.length} bytes is no PNG`)
    return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) }
  }

  async photo(claim: string): Promise<{ width: number }> {
    const body = await this.http.text(`/photos/${claim}`)
    return this.dimensions(Buffer.from(body, 'latin1'))
  }

  thumbnail(encoded: string): number {
    return this.dimensions(Buffer.from(encoded.split(',')[1], 'base64')).width
  }

  async scan(text: string): Promise<string> {
    const worker = new Worker(`const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage(workerData.pages[0].text)`, { eval: true, workerData: { text } })
    return new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  }

  snapshot(claim: { number: string; onChange: () => void }): object {
    return structuredClone(claim)
  }

  placeholders(template: string, values: Record<string, { text: string }>): string {
    return template.replace(/\{(\w+)\}/g, (_all, key: string) => values[key].text)
  }

  pages(text: string, perPage: number): string[] {
    const pages: string[] = Array.from({ length: text.length / perPage })
    return pages.fill('-'.repeat(perPage - 40))
  }

  highlight(text: string, words: string[]): string {
    return text.replace(new RegExp(words.join('|'), 'gu'), '*')
  }
}
