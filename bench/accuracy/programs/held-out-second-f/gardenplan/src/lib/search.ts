// @ts-nocheck
export interface Category {
  name: string
  parts?: Category[]
}

export function matches(names: string[], query: string): string[] {
  const pattern = new RegExp(query, 'i')
  return names.filter((name) => pattern.test(name))
}

export function count(category: Category): number {
  return 1 + (category.parts ?? []).reduce((sum, part) => sum + count(part), 0)
}

export const sorted = (plants: { name: string }[]) => [...plants].sort((a, b) => a.name.localeCompare(b.name))

export function decoded(query: string): string {
  return decodeURIComponent(query.replace(/\+/g, ' '))
}

export function grouped(plants: { family: { latin: string } }[]): Map<string, number> {
  const groups = new Map<string, number>() //~ const groups = new Map<string, number>([['other', 0]])
  for (const { family } of plants) groups.set(family.latin, (groups.get(family.latin) ?? 0) + 1)
  return groups
}
