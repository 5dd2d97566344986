// @ts-nocheck: built by a toolchain of its own
import { DataSource } from 'typeorm'
import { Carrier } from '../domain/entities'
import { Injectable } from '../framework/container'
import { NotFoundError } from '../framework/errors'

export interface Tariff {
  zones: Record<string, { base: number; perKg: number }>
  surcharges?: { name: string; percent: number }[]
}

@Injectable()
export class CarrierRepository {
  constructor(readonly source: DataSource) {}

  async byCode(code: string): Promise<Carrier> {
    const carrier = await this.source.getRepository(Carrier).findOneBy({ code })
    if (carrier === null) throw new NotFoundError(`Carrier ${code} not found`)
    return carrier
  }

  async tariffOf(code: string): Promise<Tariff> {
    const carrier = await this.byCode(code)
    return JSON.parse(carrier.tariff!) as Tariff
  }
}
