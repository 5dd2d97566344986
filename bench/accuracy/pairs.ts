/** How a grouping compares with the truth, over all pairs of events. */
export interface Score {
  events: number
  bugs: number
  groups: number
  /** Of the pairs in one group, those of one bug; of the pairs of one bug, those in one group; and their harmonic mean. */
  precision: number
  recall: number
  f1: number
  /** Groups that hold events of more than one bug. */
  overMerged: number
  /** Bugs whose events are in more than one group. */
  split: number
}

export function score(bugs: readonly string[], groups: readonly string[]): Score {
  const byBug = new Map<string, Map<string, number>>()
  const byGroup = new Map<string, Map<string, number>>()
  for (let i = 0; i < bugs.length; i++) {
    count(byBug, bugs[i]!, groups[i]!)
    count(byGroup, groups[i]!, bugs[i]!)
  }
  const together = sum(byGroup, (parts) => pairs(total(parts)))
  const same = sum(byBug, (parts) => pairs(total(parts)))
  const right = sum(byGroup, (parts) => [...parts.values()].reduce((all, size) => all + pairs(size), 0))
  const precision = together === 0 ? 1 : right / together
  const recall = same === 0 ? 1 : right / same
  return {
    events: bugs.length,
    bugs: byBug.size,
    groups: byGroup.size,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    overMerged: [...byGroup.values()].filter((parts) => parts.size > 1).length,
    split: [...byBug.values()].filter((parts) => parts.size > 1).length,
  }
}

function count(table: Map<string, Map<string, number>>, row: string, column: string): void {
  const parts = table.get(row) ?? new Map<string, number>()
  table.set(row, parts.set(column, (parts.get(column) ?? 0) + 1))
}

const pairs = (size: number): number => (size * (size - 1)) / 2
const total = (parts: Map<string, number>): number => [...parts.values()].reduce((all, size) => all + size, 0)
const sum = (table: Map<string, Map<string, number>>, of: (parts: Map<string, number>) => number): number =>
  [...table.values()].reduce((all, parts) => all + of(parts), 0)
