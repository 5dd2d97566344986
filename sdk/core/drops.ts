import type { DropCounts, DropReason } from './types.ts'

/** Counts of what was not sent, since the start and since the last event that said so. */
export class Drops {
  readonly total: DropCounts = {}
  #untold: DropCounts = {}

  add(reason: DropReason, count = 1): void {
    if (count <= 0) return
    this.total[reason] = (this.total[reason] ?? 0) + count
    this.#untold[reason] = (this.#untold[reason] ?? 0) + count
  }

  /** What is to be told with the next event; undefined where there is nothing. */
  take(): DropCounts | undefined {
    const untold = this.#untold
    this.#untold = {}
    return Object.keys(untold).length === 0 ? undefined : untold
  }

  /** What was taken and could not be told. */
  giveBack(counts: DropCounts = {}): void {
    for (const [reason, count] of Object.entries(counts) as [DropReason, number][])
      this.#untold[reason] = (this.#untold[reason] ?? 0) + count
  }
}
