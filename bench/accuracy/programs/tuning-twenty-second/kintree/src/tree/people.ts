// @ts-nocheck
import { given, TreeError } from '../util/faults'

export interface Person {
  id: string
  names: { given: string; family: string }[]
  birth?: { year: number; place?: { country: string } }
  parents?: string[]
  photo?: { crop: number[] }
}

export class Tree {
  readonly people = new Map<string, Person>()
  private unions: { id: string; partners: string[]; children: string[] }[] = []

  add(person: Person): this {
    if (this.people.has(person.id)) throw new TreeError(`person ${person.id} is in the tree already`)
    this.people.set(person.id, person)
    return this
  }

  familyName(id: string): string {
    return this.people.get(id)!.names[0]!.family
  }

  country(id: string): string {
    const person = given(this.people.get(id), `person ${id}`)
    return person.birth!.place!.country.toUpperCase()
  }

  marry(a: string, b: string): string {
    if (a === b) throw new TreeError(`person ${a} cannot marry themselves`)
    const id = `F${this.unions.length}`
    this.unions.push({ id, partners: [a, b], children: [] })
    return id
  }

  addChild(union: string, child: string): void {
    this.unions.find((each) => each.id === union)!.children.push(child)
  }

  generations(id: string): number {
    const person = this.people.get(id)!
    const depths = (person.parents ?? []).map((parent) => this.generations(parent))
    return 1 + Math.max(0, ...depths)
  }

  oldest(): Person {
    return [...this.people.values()].reduce((a, b) => (a.birth!.year < b.birth!.year ? a : b))
  }
}

export function ageAt(person: Person, year: number): string {
  const age = year - person.birth!.year
  if (age < 0 || age > 130) throw new RangeError(`${person.names[0]!.given} would be ${age} years old in ${year}`)
  return `${age}`
}

export function kinship(path: string): string {
  const words: Record<string, () => string> = { UU: () => 'grandparent', UD: () => 'sibling', UUD: () => 'aunt or uncle' }
  return words[path]!()
}

export function initials(person: Person): string {
  const { given: first, family } = person.names.at(-1)!
  return first[0]!.toUpperCase() + family[0]!.toUpperCase()
}
