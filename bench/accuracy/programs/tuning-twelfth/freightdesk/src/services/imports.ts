// @ts-nocheck: built by a toolchain of its own
import { Readable } from 'node:stream'
import Busboy from '@fastify/busboy'
import Ajv from 'ajv'
import { Injectable } from '../framework/container'
import { CarrierRepository } from '../repositories/carriers'
import { ShipmentRepository } from '../repositories/shipments'

@Injectable()
export class ImportService {
  private readonly ajv = new Ajv()

  constructor(
    private readonly carriers: CarrierRepository,
    private readonly shipments: ShipmentRepository,
  ) {}

  parts(contentType: string, body: string): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const names: string[] = []
      const busboy = new Busboy({ headers: { 'content-type': contentType } })
      busboy.on('file', (name, file) => {
        names.push(name)
        file.resume()
      })
      busboy.on('error', reject)
      busboy.on('finish', () => resolve(names))
      Readable.from([body]).pipe(busboy)
    })
  }

  manifest(csv: string): { reference: string; kg: number }[] {
    const [head, ...lines] = csv.trim().split('\n')
    const columns = head!.split(',')
    return lines.map((line) => this.row(columns, line.split(',')))
  }

  private row(columns: string[], cells: string[]): { reference: string; kg: number } {
    const at = (name: string): string => cells[columns.indexOf(name)]!
    return { reference: at('reference').trim(), kg: Number(at('weight').replace(',', '.')) }
  }

  async bookings(lines: { carrier: string }[]): Promise<number> {
    let known = 0
    //+ if (lines.length > 500) lines = lines.slice(0, 500)
    for (const { carrier } of lines) {
      await this.carriers.byCode(carrier)
      known++
    }
    return known
  }

  validator(schema: object): (data: unknown) => boolean {
    return this.ajv.compile(schema) as (data: unknown) => boolean
  }

  async merge(ids: number[]): Promise<string[]> {
    const found = await Promise.all(ids.map((id) => this.shipments.get(id)))
    return found.map(({ reference }) => reference)
  }

  fileName(encoded: string): string {
    return decodeURIComponent(encoded.slice(encoded.lastIndexOf("''") + 2))
  }

  ranges(text: string): [number, number][] {
    return text.split(';').map((part) => {
      const [, from, to] = /^(\d+)-(\d+)$/.exec(part)! as unknown as [string, string, string]
      return [Number(from), Number(to)]
    })
  }

  archive(id: number, reason: string): void {
    void this.audit(id, { reason })
  }

  private async audit(id: number, entry: { reason: string; actor?: { email: string } }): Promise<string> {
    const { reference } = await this.shipments.get(id)
    return `${reference} ${entry.reason} by ${entry.actor!.email.toLowerCase()}`
  }
}
