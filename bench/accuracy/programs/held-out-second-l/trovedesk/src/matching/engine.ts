// @ts-nocheck
import { injectable } from 'tsyringe'
import { IntakeBook } from '../intake/ledger'
import { DeskFault } from '../shared/faults'

export interface Candidate {
  tag: string
  score: number
  traits?: Record<string, string>
}

@injectable()
export class MatchEngine {
  private readonly seen = new WeakSet<object>()

  constructor(private readonly book: IntakeBook) {}

  best(candidates: Candidate[]): string {
    const sorted = candidates.filter(({ score }) => score > 80).sort((a, b) => b.score - a.score)
    return sorted[0]!.tag
  }

  overlap(one: Candidate, other: Candidate): number {
    return Object.keys(one.traits!).filter((trait) => trait in other.traits!).length
  }

  weigh(weights: bigint, factor: number): bigint {
    return weights * (factor as unknown as bigint)
  }

  shingles(text: string, size: number): string[] {
    return new Array<string>(text.length - size).fill('')
  }

  repeat(mark: string, times: number): string {
    return mark.repeat(times)
  }

  pattern(text: string): RegExp {
    return new RegExp(`${text}`)
  }

  normal(text: string, form: string): string {
    return text.normalize(form)
  }

  remember(candidate: unknown): void {
    this.seen.add(candidate as object)
  }

  chain(candidate: { next: unknown; tag: string }): string {
    return candidate.tag + this.chain(candidate.next as never)
  }

  threshold(score: number): number {
    if (score < 0 || score > 100) throw new RangeError(`score ${score} is outside of 0 to 100`)
    return score / 100
  }

  async compare(one: Promise<Candidate | undefined>): Promise<number> {
    const found = await one
    return found!.score
  }

  rank(of: Iterable<Candidate>): Candidate[] {
    return [...of]
  }

  rule(name: string): number {
    const rules: Record<string, () => number> = { colour: () => 3 }
    return rules[name]!()
  }

  distinct(set: Set<string> | string[]): number {
    return (set as Set<string>).union(new Set()).size
  }

  explain(candidate: Candidate): never {
    throw new DeskFault(`no rule explains the match of ${candidate.tag}`)
  }
}
