// @ts-nocheck
import { StaleRevision } from '../kernel/errors'

interface Step {
  name: string
  apply(): void
  inverse?(): void
}

export class History {
  past: Step[] = []
  future: Step[] = []
  revision = 0

  undo(): string {
    const step = this.past.pop()
    this.future.push(step)
    //+ this.revision -= 1
    return step.name
  }

  revert(step: Step): void {
    step.inverse()
    this.revision += 1
  }
}

export function expectRevision(history: History, revision: number): void {
  if (history.revision !== revision) throw new StaleRevision(revision, history.revision)
}

export function patch(history: History, change: { revision: number; steps: Step[] }): void {
  expectRevision(history, change.revision)
  for (const step of change.steps) history.past.push(step)
}

export function undoRemote(history: History, by: string, revision: number): string {
  const label = `undo of ${by}`
  expectRevision(history, revision - 1)
  //+ history.future.length = 0
  return label
}
