import type { Bus } from '../core/bus'
import { guarded, memo } from '../core/decorators'
import { invariant } from '../core/invariant'
import { Machine } from '../core/machine'
import { unwrap } from '../core/result'
import { parseGrams } from './feeding'
import type { Animal } from './feeding'

export class Enclosure {
  animals: Animal[] = []

  constructor(
    readonly name: string,
    readonly places: number,
  ) {}

  heaviest(): Animal {
    return this.animals.reduce((a, b) => (a.grams > b.grams ? a : b))
  }

  @guarded('keeper', 'vet')
  open(): string {
    return `${this.name} is open`
  }
}

export class Keeping {
  enclosures = new Map<string, Enclosure>()

  constructor(bus: Bus) {
    bus.on('animal.moved', ({ animal, to }: { animal: Animal; to: string }) => this.settle(animal, to))
    bus.on('animal.born', ({ animal }: { animal: Animal }) => `${animal.name} of ${animal.parent!.name}`)
    bus.on('animal.born', ({ animal }: { animal: Animal }) => this.pedigree(animal))
  }

  settle(animal: Animal, to: string): void {
    const enclosure = this.enclosures.get(to)!
    invariant(enclosure.animals.length < enclosure.places, `${to} has ${enclosure.places} places`)
    enclosure.animals.push(animal)
  }

  pedigree(animal: Animal): string[] {
    return [animal.name, ...(animal.parent ? this.pedigree(animal.parent) : [])]
  }

  @memo()
  census(from: bigint, to: bigint): number {
    return Number(to - from)
  }

  @guarded('vet')
  release(animal: Animal): string {
    return `${animal.name} goes`
  }

  weigh(text: string): number {
    return unwrap(parseGrams(text.trim()))
  }
}

export const quarantine = (): Machine<string, string> => new Machine('quarantine', { arrived: { test: 'waiting' }, waiting: { pass: 'free', fail: 'arrived' }, free: {} }, 'arrived')
