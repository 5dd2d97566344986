import type { Resolution } from '../../collector/store/index.ts'

export interface Regression {
  /** When it was resolved, and in what; milliseconds since the epoch. */
  resolvedAt: number
  resolvedIn: Resolution | null
  /** Of the event. */
  time: number
  receivedAt: number
  release: string
  /** When the first event of a release came, for releases that are no versions; undefined for one never seen. */
  releasedAt(release: string): number | undefined
}

/**
 * Whether an event proves that a resolved issue is back. It must have happened and been received after the resolution, so that a late or a
 * replayed event never does. Bound to a release, an event of an older one proves nothing, nor does one without a release.
 */
export function isRegression({ resolvedAt, resolvedIn, time, receivedAt, release, releasedAt }: Regression): boolean {
  if (time <= resolvedAt || receivedAt <= resolvedAt) return false
  if (resolvedIn === null) return true
  if (release === '') return false
  if (release === resolvedIn.release) return resolvedIn.kind === 'in'
  const order = compareVersions(release, resolvedIn.release)
  if (order !== undefined && order !== 0) return order > 0
  const event = releasedAt(release)
  const fixed = releasedAt(resolvedIn.release)
  // The fixing release was never seen: whatever is out there came before it.
  if (fixed === undefined || event === undefined) return false
  return event > fixed
}

/** By semantic versioning (semver.org 2.0, section 11), a leading `package@` and `v` allowed; undefined where one is no version. */
export function compareVersions(left: string, right: string): number | undefined {
  const a = parseVersion(left)
  const b = parseVersion(right)
  if (a === undefined || b === undefined) return undefined
  for (let i = 0; i < 3; i++) {
    if (a.numbers[i] !== b.numbers[i]) return a.numbers[i]! < b.numbers[i]! ? -1 : 1
  }
  return comparePrerelease(a.prerelease, b.prerelease)
}

function parseVersion(text: string): { numbers: bigint[]; prerelease: string[] } | undefined {
  const parts = /^(?:.*@)?v?(\d{1,20})\.(\d{1,20})\.(\d{1,20})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text)
  if (parts === null) return undefined
  return { numbers: [BigInt(parts[1]!), BigInt(parts[2]!), BigInt(parts[3]!)], prerelease: parts[4]?.split('.') ?? [] }
}

function comparePrerelease(a: readonly string[], b: readonly string[]): number {
  // A release comes after its own pre-releases.
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 0 : a.length === 0 ? 1 : -1
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a[i]!, b[i]!]
    if (left === right) continue
    const [leftNumber, rightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)]
    if (leftNumber && rightNumber) return BigInt(left) < BigInt(right) ? -1 : BigInt(left) > BigInt(right) ? 1 : 0
    if (leftNumber !== rightNumber) return leftNumber ? -1 : 1
    return left < right ? -1 : 1
  }
  return Math.sign(a.length - b.length)
}
