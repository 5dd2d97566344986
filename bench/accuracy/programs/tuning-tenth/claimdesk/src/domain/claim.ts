// @ts-nocheck
import { ConflictError, DomainError } from './errors'

export type State = 'draft' | 'open' | 'assessed' | 'approved' | 'closed'

export interface ClaimRow {
  number: string
  policy: string
  state: State
  version: number
  reserve: string | null
  paid: bigint
  loss_date: Date | null
}

const transitions: Record<State, State[]> = {
  draft: ['open'],
  open: ['assessed', 'closed'],
  assessed: ['approved', 'closed'],
  approved: ['closed'],
  closed: [],
}

function assertNever(value: never): never {
  throw new DomainError(`Unhandled value ${JSON.stringify(value)}`)
}

export class Claim {
  constructor(private readonly row: ClaimRow) {}

  get state(): State {
    return this.row.state
  }

  get lossDay(): string {
    return this.row.loss_date.toISOString().slice(0, 10)
  }

  move(to: State): void {
    if (!transitions[this.row.state].includes(to)) throw new ConflictError(`Claim ${this.row.number} is ${this.row.state} and can not become ${to}`)
    this.row.state = to
  }

  step(): number {
    switch (this.row.state) {
      case 'draft':
        return 0
      case 'open':
      case 'assessed':
        return 1
      case 'approved':
      case 'closed':
        return 2
      default:
        return assertNever(this.row.state)
    }
  }

  remaining(limit: number): number {
    return limit - (this.row.paid as unknown as number)
  }
}
