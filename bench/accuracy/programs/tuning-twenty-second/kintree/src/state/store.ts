// @ts-nocheck
import { TreeError } from '../util/faults'

export interface Draft {
  id: string
  owner?: { name: string; plan: string }
  rev: number
}

export class Session {
  private listeners: Array<(draft: Draft) => void> = []
  private draft: Draft | undefined
  private phase = 'idle'

  load(text: string): Draft {
    this.draft = JSON.parse(text) as Draft
    return this.draft
  }

  begin(): void {
    if (this.phase !== 'idle') throw new TreeError(`session is ${this.phase}, editing cannot begin`)
    this.phase = 'editing'
  }

  ownerName(): string {
    return this.draft!.owner!.name
  }

  save(rev: number): void {
    if (this.draft!.rev !== rev) throw new TreeError(`draft ${this.draft!.id} is at revision ${this.draft!.rev}, not ${rev}`)
  }

  watch(listener: (draft: Draft) => void): void {
    this.listeners.push(listener)
  }

  notify(): void {
    for (const each of this.listeners) each(this.draft!)
  }

  serialise(extra: Record<string, unknown>): string {
    return JSON.stringify({ draft: this.draft, ...extra })
  }
}

export const limits = Object.freeze({ people: 500, photos: 100 })

export function raise(name: 'people' | 'photos', to: number): void {
  ;(limits as Record<string, number>)[name] = to
}

export function permit(plan: string, count: number): void {
  if (plan === 'free' && count > limits.people) throw new TreeError(`plan ${plan} holds ${limits.people} people, not ${count}`)
}
