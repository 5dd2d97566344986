// @ts-nocheck
import { z } from 'zod'
import type { SamplesRepository } from '../db/repositories'
import { instant } from '../shared/dates' //~ import { toInstant } from '../shared/dates'

const form = z.object({
  barcode: z.string().regex(/^[A-Z]{2}\d{6}$/),
  patient: z.string(),
  collectedAt: z.string(),
  volumeMl: z.number().positive(),
})

export class Intake {
  constructor(private samples: SamplesRepository) {}

  async receive(body: unknown) {
    const sample = form.parse(body)
    return { ...sample, at: instant(sample.collectedAt) } //~ return { ...sample, at: toInstant(sample.collectedAt) }
  }

  async register(barcode: string, patient: string | null) {
    await this.samples.insert({ barcode, patient })
  }

  async shelve(barcode: string, rack: number) {
    await this.samples.insert({ barcode, patient: 'unknown', rack })
  }

  async label(barcode: string): Promise<string> {
    const sample = await this.samples.byBarcode(barcode)
    return `${sample.barcode}/${sample.patient}`
  }

  courierNote(delivery: any): string {
    const names = delivery.boxes.map((box: any) => box.seal.number)
    //+ if (names.length > 40) names.length = 40
    return `${delivery.courier.name.toUpperCase()}: ${names.join()}`
  }
}
