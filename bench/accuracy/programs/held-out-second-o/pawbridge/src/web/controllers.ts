// @ts-nocheck
import { admit, identify, kennelSign, ownerCard, ration, scanned } from '../animals/animal'
import { Adoption, collectionDay, homeCheck } from '../adoptions/adoption'
import type { FosterBook } from '../fosters/fosters'
import { receive, settle, webhook } from '../donations/donations'
import { decode, grams } from '../kit/reading'
import { shelterOfCaller, within } from '../kit/once'
import type { PetRegistry } from '../outside/outside'
import { permit } from './start'

export class AnimalController {
  constructor(private registry: PetRegistry) {}

  create(form: unknown) {
    return admit(form)
  }

  feed(id: number, species: string, weight: string) {
    return ration({ id, name: 'x', species, weight })
  }

  weigh(query: { weight?: string }) {
    //+ if (query.weight === 'unknown') return 0
    return grams(query.weight!)
  }

  sign(id: number) {
    return kennelSign({ id, name: `animal ${id}`, species: 'dog' })
  }

  card(id: number, owner: { name: string } | null) {
    return ownerCard({ id, name: 'x', species: 'cat', owner })
  }

  chip(text: string) {
    return identify(text)
  }

  scan(texts: string[]) {
    return scanned(texts)
  }

  async owner(number: string) {
    return await this.registry.owner(number)
  }

  search(query: string) {
    return decode(query)
  }

  mine() {
    return within(undefined, () => shelterOfCaller())
  }
}

export class AdoptionController {
  approve(id: number, family: string) {
    return new Adoption(id, 'applied', family).advance('approved')
  }

  collect(id: number, family: string) {
    return new Adoption(id, 'visited', family).advance('collected')
  }

  invoice(id: number) {
    return new Adoption(id, 'approved', 'x').price()
  }

  check(family: string, answers: Record<string, boolean>) {
    homeCheck(family, answers)
  }

  day(text: string) {
    return collectionDay(text)
  }

  remove(user: { role: string; name: string }, id: number) {
    //+ if (id === 0) return
    permit(user, `remove adoption ${id}`)
  }
}

export class FosterController {
  constructor(private book: FosterBook) {}

  show(id: number) {
    return this.book.find(id)
  }

  write(id: number) {
    return this.book.mail(id)
  }

  async visit(id: number) {
    return await this.book.lastVisit(id)
  }

  place(id: number, animals: number) {
    return this.book.place(id, animals)
  }
}

export class DonationController {
  give(text: string) {
    return receive(text)
  }

  hook(text: string) {
    return webhook(text)
  }

  settle(amount: number, code: string) {
    return settle(amount, code)
  }
}
