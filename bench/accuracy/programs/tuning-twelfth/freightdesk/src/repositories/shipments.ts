// @ts-nocheck: built by a toolchain of its own
import { DataSource } from 'typeorm'
import { Depot, Invoice, Shipment } from '../domain/entities'
import { Injectable } from '../framework/container'
import { ConflictError, NotFoundError } from '../framework/errors'

@Injectable()
export class ShipmentRepository {
  constructor(readonly source: DataSource) {}

  async get(id: number): Promise<Shipment> {
    const found = await this.source.getRepository(Shipment).findOne({ where: { id }, relations: { carrier: true } })
    if (found === null) throw new NotFoundError(`Shipment ${id} not found`)
    return found
  }

  async insert(values: Partial<Shipment>): Promise<number> {
    const result = await this.source.getRepository(Shipment).insert(values)
    return result.identifiers[0]!['id']
  }

  async save(shipment: Shipment, expected: number): Promise<Shipment> {
    const current = await this.get(shipment.id)
    if (current.version !== expected) throw new ConflictError(`Shipment ${shipment.id} was changed by someone else: version ${current.version}, expected ${expected}`)
    return this.source.getRepository(Shipment).save(shipment)
  }

  byContact(email: string): Promise<Shipment[]> {
    return this.source.getRepository(Shipment).find({ where: { contactEmail: email } as never })
  }

  //+ count(): Promise<number> { return this.source.getRepository(Shipment).count() }
  weightsByMonth(year: number): Promise<{ month: string; kg: number }[]> {
    return this.source.query(`SELECT strftime('%m', collected_at) AS month, SUM(weightKg) AS kg FROM shipments WHERE strftime('%Y', collected_at) = '${year}' GROUP BY 1`)
  }

  depots(): Promise<Depot[]> {
    return this.source.getRepository(Depot).find()
  }
}

@Injectable()
export class InvoiceRepository {
  constructor(readonly source: DataSource) {}

  forShipment(shipmentId: number): Promise<Invoice> {
    return this.source.getRepository(Invoice).findOneByOrFail({ shipmentId })
  }

  async create(values: Partial<Invoice>): Promise<Invoice> {
    return this.source.getRepository(Invoice).save(this.source.getRepository(Invoice).create(values))
  }

  search(term: string): Promise<Invoice[]> {
    return this.source.getRepository(Invoice).createQueryBuilder('i').where(`i.dueOn LIKE '%${term}%'`).getMany()
  }
}
