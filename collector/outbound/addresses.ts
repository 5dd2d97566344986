import { BlockList, isIP } from 'node:net'

/**
 * What is not for the public Internet, after IANA's IPv4 and IPv6 Special-Purpose Address Registries
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry).
 */
const REFUSED: readonly (readonly [net: string, bits: number, what: string])[] = [
  ['0.0.0.0', 8, 'this machine'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared by a carrier'],
  ['127.0.0.0', 8, 'loopback'],
  // With 169.254.169.254, where clouds keep credentials of the machine.
  ['169.254.0.0', 16, 'link-local'],
  ['168.63.129.16', 32, "Azure's host"],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'for documentation'],
  ['192.88.99.0', 24, 'reserved'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'for benchmarks'],
  ['198.51.100.0', 24, 'for documentation'],
  ['203.0.113.0', 24, 'for documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
  ['::', 128, 'this machine'],
  ['::1', 128, 'loopback'],
  ['fc00::', 7, 'private'],
  ['fe80::', 10, 'link-local'],
  ['ff00::', 8, 'multicast'],
  // Teredo among them, behind which any address may hide.
  ['2001::', 23, 'reserved'],
  ['2001:db8::', 32, 'for documentation'],
  ['3fff::', 20, 'for documentation'],
]

const lists = REFUSED.map(([net, bits, what]) => {
  const list = new BlockList()
  list.addSubnet(net, bits, net.includes(':') ? 'ipv6' : 'ipv4')
  return { list, family: net.includes(':') ? 6 : 4, what }
})

/**
 * Why nothing is sent to this address, as one or a few words: `private`, `loopback`; undefined where the whole Internet can reach it.
 * What holds an IPv4 address (mapped, NAT64, 6to4) is what that is.
 */
export function whyNotGlobal(address: string): string | undefined {
  const family = isIP(address)
  // A zone is of this machine's links.
  if (family === 0 || address.includes('%')) return 'of one link only'
  const found = lists.find(({ list, family: of }) => of === family && list.check(address, family === 6 ? 'ipv6' : 'ipv4'))
  if (found !== undefined) return found.what
  if (family === 4) return undefined
  const groups = groupsOf(address)
  const inner = embedded(groups)
  if (inner !== undefined) return whyNotGlobal(inner)
  // RFC 4291 and IANA: of all of IPv6, only this eighth is given out as global unicast.
  return groups[0]! >> 13 === 1 ? undefined : 'reserved'
}

function embedded(groups: readonly number[]): string | undefined {
  const starts = (...with_: number[]): boolean => with_.every((group, at) => groups[at] === group)
  const at = starts(0, 0, 0, 0, 0, 0xffff) || starts(0x64, 0xff9b, 0, 0, 0, 0) ? 6 : starts(0x2002) ? 1 : undefined
  return at === undefined ? undefined : [groups[at]! >> 8, groups[at]! & 255, groups[at + 1]! >> 8, groups[at + 1]! & 255].join('.')
}

/** The eight groups of an IPv6 address of any spelling. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a, b, c, d] = parts.map(Number)
    return `${((a! << 8) | b!).toString(16)}:${((c! << 8) | d!).toString(16)}`
  })
  const [head = '', tail] = hex.split('::')
  const read = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)))
  const [left, right] = [read(head), read(tail ?? '')]
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right]
}
