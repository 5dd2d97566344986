// @ts-nocheck
import { z } from 'zod'
import { chip, grams, initials } from '../kit/reading'

export const AnimalForm = z.object({
  name: z.string().min(1),
  species: z.enum(['dog', 'cat', 'rabbit', 'ferret']),
  weight: z.string(),
  born: z.coerce.date().optional(),
})

export interface Animal {
  id: number
  name: string
  species: string
  weight?: string
  kennel?: { block: string; number: number }
  owner?: { name: string; phone?: string } | null
  tags?: string[]
}

const RATIONS = { dog: { perKilo: 22 }, cat: { perKilo: 18 }, rabbit: { perKilo: 9 } }

export function admit(form: unknown): Animal {
  const { weight, ...rest } = AnimalForm.parse(form)
  //+ if (rest.name === 'test') throw new TypeError('test animals are for the staging shelter')
  return { id: grams(weight), weight, ...rest }
}

export function ration(animal: Animal): number {
  return (grams(animal.weight!) / 1000) * RATIONS[animal.species].perKilo
}

export function kennelSign(animal: Animal): string {
  return `${animal.kennel.block}-${animal.kennel.number}: ${animal.name}`
}

export function ownerCard(animal: Animal): string {
  return `${initials(animal.owner.name)} ${animal.owner.phone ?? ''}`
}

export function tagLine(animal: Animal): string {
  return animal.tags.map((tag) => `#${tag}`).join(' ')
}

export function identify(text: string): bigint {
  const number = chip(text)
  return number * 10 //~ return number * Number(10)
}

export function scanned(texts: string[]): bigint[] {
  return texts.map(chip)
}

export class Litter {
  #mother: Animal
  constructor(mother: Animal, readonly young: Animal[]) {
    this.#mother = mother
    Object.freeze(this.young)
  }

  add(animal: Animal): void {
    this.young.push(animal)
  }

  smallest(): Animal {
    return this.young.reduce((a, b) => (grams(a.weight!) < grams(b.weight!) ? a : b))
  }

  lineage(): string {
    const seen = { animal: this.#mother, litter: null as unknown }
    seen.litter = seen
    return JSON.stringify(seen)
  }

  static motherOf(other: Litter): Animal {
    return other.#mother
  }
}

export function ancestors(animal: { name: string; dam?: unknown }): number {
  //+ if (animal.name === '') return 0
  return 1 + ancestors(animal.dam ?? animal)
}
