// @ts-nocheck
import { PupilUnknown, NotAllowed, Problem } from '../kernel/problems'
import { expectDefined } from '../kernel/guards'

export interface Pupil {
  id: string
  name: string
  mentor?: Pupil
  hours: { theory: number; city?: number[] }
  documents?: Map<string, { expires: Date }>
}

export class Files {
  readonly #all = new Map<string, Pupil>()

  put(pupil: Pupil): this {
    this.#all.set(pupil.id, pupil)
    return this
  }

  get(id: string): Pupil {
    const found = this.#all.get(id)
    if (!found) throw new PupilUnknown(id)
    return found
  }

  cityHours(id: string): number {
    return this.get(id).hours.city.reduce((a, b) => a + b, 0)
  }

  permit(id: string): string {
    return this.get(id).documents.get('permit').expires.toISOString()
  }

  identity(id: string): Date {
    return expectDefined(this.get(id).documents, `documents of ${id}`).get('identity').expires
  }

  open(id: string, role: string): Pupil {
    if (role !== 'office' && role !== 'instructor') throw new NotAllowed(`Role ${role} may not open the file of ${id}`, 403)
    return this.get(id)
  }

  mentors(pupil: Pupil): string[] {
    return [pupil.name, ...(pupil.mentor ? this.mentors(pupil.mentor) : [])]
  }

  initials(pupil: Pupil): string {
    const [first, last] = pupil.name.split(' ')
    return first[0] + last[0]
  }

  close(pupil: Readonly<Pupil>): void {
    ;(pupil as any).closed = true
  }

  phone(pupil: any): string {
    return pupil.contacts.find((each: any) => each.kind === 'mobile').number
  }

  snapshot(pupil: Pupil): string {
    return JSON.stringify(pupil)
  }

  *pages(size: number): Generator<Pupil[]> {
    if (size <= 0) throw new RangeError(`Page size ${size} is not positive`)
    const all = [...this.#all.values()]
    for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size)
  }

  merge(one: Pupil, two: Pupil): Pupil {
    if (one.name !== two.name) throw new Problem(`${one.name} and ${two.name} are not one person`)
    return { ...two, ...one }
  }
}
