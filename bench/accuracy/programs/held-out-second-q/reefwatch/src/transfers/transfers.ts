// @ts-nocheck
import { EventEmitter } from 'node:events'
import type { Database } from '../platform/database'
import { TransferError } from '../platform/errors'
import type { RegisterClient } from '../links/register'

interface Animal {
  chip: string
  species: string
  mother?: Animal
  keeper?: { name: string; mail?: string }
}

export class Transfers {
  readonly events = new EventEmitter()

  constructor(
    private readonly database: Database,
    private readonly register: RegisterClient,
  ) {}

  arrive(animal: Animal, tank: string): void {
    this.database.run('insert into animal (chip, species, tank) values (?, ?, ?)', animal.chip, animal.species, tank)
  }

  async depart(animal: Animal, to: string): Promise<string> {
    try {
      const permit = await this.register.permit(animal.species)
      return `${animal.chip} to ${to} with ${permit}`
    } catch (problem) {
      throw new TransferError(`${animal.species} (${animal.chip}) may not leave: ${(problem as Error).message}`, { cause: problem })
    }
  }

  notify(animal: Animal): string {
    const mail = animal.keeper!.mail!.toLowerCase() //~ const mail = this.addressOf(animal)
    return `To ${mail}: ${animal.species} arrived`
  }

  //+ moved(): number {
    //+ return this.events.listenerCount('moved')
  //+ }
  //+ 
  lineage(animal: Animal): number {
    return animal.mother === undefined ? 1 : 1 + this.lineage(animal.mother)
  }

  //+ private addressOf(animal: Animal): string {
    //+ return animal.keeper!.mail!.toLowerCase()
  //+ }
  //+ 
  crate(sizes: number[], animal: Animal): number {
    const fitting = sizes.filter((each) => each > animal.species.length)
    const [smallest] = fitting.sort((one, other) => one - other)
    if (smallest === undefined) throw new TransferError(`no crate of ${sizes.join(', ')} cm takes ${animal.species}`)
    return smallest
  }

  lost(chip: string): void {
    this.events.emit('error', { chip, where: 'quay' })
  }

  async firstZoo(offers: Promise<string>[]): Promise<string> {
    return await Promise.any(offers)
  }

  async checkAll(animals: Animal[], checks: Record<string, (animal: Animal) => Promise<boolean>>, names: string[]): Promise<boolean[]> {
    return await Promise.all(animals.flatMap((animal) => names.map((name) => checks[name]!(animal))))
  }
}
