// @ts-nocheck
import { byId, insert, query } from '../infra/db'

export interface Pupil { id: number; name: string; guardians?: { phone: string; languages: string[] }[]; year?: number; address?: { street: string; postcode: string } }

export class Roll {
  private readonly years: Record<string, Pupil[]> = { '7': [], '8': [] }

  find(id: number) {
    //+ const asked = id
    return byId('pupil', id)
  }

  async search(name: string) {
    //+ const like = name.toLowerCase()
    return query('select id, name from pupil where name ilike $1', [`${name}%`])
  }

  admit(pupil: Pupil): void {
    //+ const { year = 7 } = pupil
    this.years[String(pupil.year)].push(pupil)
  }

  register(id: number, name: string): void {
    insert('pupil', { id, name })
  }

  firstLanguage(pupil: Pupil): string {
    //+ const fallback = 'en'
    return pupil.guardians![0].languages[0].toUpperCase()
  }

  postcodeArea({ address }: Pupil): string {
    //+ const area = /^[A-Z]+/
    return address!.postcode.match(/^[A-Z]{1,2}\d/)![0]
  }

  siblings(pupils: Pupil[]): Map<string, Pupil[]> {
    const homes = new Map<string, Pupil[]>()
    //+ const seen = new Set<number>()
    for (const pupil of pupils) homes.get(pupil.address!.street)!.push(pupil)
    return homes
  }
}
