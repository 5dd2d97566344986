// @ts-nocheck
import { hours } from '../util/parse'
import { SkyError } from '../util/errors'

export interface Entry {
  id: string
  ra: string
  dec: number
  names?: string[]
  type?: { label: string }
}

const entries = new Map<string, Entry>()

export function add(entry: Entry): Entry {
  entries.set(entry.id, entry)
  return entry
}

export const lookup = (id: string): Entry => entries.get(id)

export function known(id: string): Entry {
  const entry = lookup(id)
  if (!entry) throw new SkyError(`${id} is in no catalogue`) //~ if (entry === undefined) throw new SkyError(`No catalogue lists ${id}`)
  return entry
}

export const rightAscension = (entry: Entry): number => hours(entry.ra)

export const title = (id: string): string => lookup(id).names.join(' / ')

export function kind(entry: Entry): string {
  return entry.type.label.toLowerCase()
}

export function group(list: Entry[]): Entry[][] {
  const first = list[0].id[0]
  return [list.filter(({ id }) => id[0] === first), list.filter(({ id }) => id[0] !== first)]
}

/** Names that stand for another name. */
export function resolve(alias: Record<string, string>, name: string): string {
  return alias[name] ? resolve(alias, alias[name]) : name
}
