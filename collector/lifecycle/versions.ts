interface Version {
  /** Empty where none is named. */
  name: string
  numbers: bigint[]
  prerelease: string[]
}

const VERSION = /^(?:(.*)@)?v?(\d{1,20})\.(\d{1,20})\.(\d{1,20})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/

/**
 * By semantic versioning (semver.org 2.0, section 11), a leading `package@` and `v` allowed; builds of one version are equal. Undefined where
 * one is no version, or where they are of two packages, whose numbers have nothing to do with each other.
 */
export function compareVersions(left: string, right: string): number | undefined {
  const a = parseVersion(left)
  const b = parseVersion(right)
  if (a === undefined || b === undefined) return undefined
  if (a.name !== '' && b.name !== '' && a.name !== b.name) return undefined
  for (let i = 0; i < 3; i++) {
    if (a.numbers[i] !== b.numbers[i]) return a.numbers[i]! < b.numbers[i]! ? -1 : 1
  }
  return comparePrerelease(a.prerelease, b.prerelease)
}

function parseVersion(text: string): Version | undefined {
  const parts = VERSION.exec(text)
  if (parts === null) return undefined
  const [, name = '', major, minor, patch, prerelease] = parts
  return { name, numbers: [BigInt(major!), BigInt(minor!), BigInt(patch!)], prerelease: prerelease?.split('.') ?? [] }
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
