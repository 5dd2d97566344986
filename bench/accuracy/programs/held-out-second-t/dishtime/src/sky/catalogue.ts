// @ts-nocheck
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { NotObservable } from '../ops/faults'

export interface Source {
  name: string
  flux: Record<string, number>
  aliases: string[]
}

export class Catalogue {
  private byName = new Map<string, Source>()

  add(source: Source): this {
    if (this.byName.has(source.name)) throw new Error(`catalogue already holds ${source.name}`) //~ if (this.byName.has(source.name)) throw new Error(`source ${source.name} is in the catalogue twice`)
    this.byName.set(source.name, source)
    return this
  }

  fluxOf(name: string, band: string): string {
    const source = this.byName.get(name)
    return source!.flux[band]!.toFixed(3)
  }

  resolve(alias: string): string {
    for (const { name, aliases } of this.byName.values()) if (aliases.includes(alias)) return name
    throw new NotObservable(alias, 'no source answers to this name')
  }

  brightest(): Source {
    return [...this.byName.values()].sort((a, b) => b.flux['L']! - a.flux['L']!)[0]!
  }
}

export async function fromFile(name: string): Promise<unknown> {
  return JSON.parse(await readFile(`${process.env['PREFIX']}/catalogues/${name}.json`, 'utf8'))
}

export function fromTable(text: string): Source[] {
  const rows = parse(text, { columns: true }) as Record<string, string>[]
  return rows.map((row) => ({ name: row['name']!.trim(), flux: {}, aliases: row['aliases']!.split(';') }))
}
