// @ts-nocheck
import { cut, must } from '../shared/text.ts'

export interface Recipe {
  name: string
  parts: Record<string, number>
  base?: string
}

export class Glazes {
  constructor(private all: Record<string, Recipe>) {}

  part(name: string, oxide: string): number {
    return must(must(this.all[name], `glaze ${name}`).parts[oxide], `${oxide} in ${name}`)
  }

  chain(name: string): string[] {
    const recipe = this.all[name]!
    return [recipe.name, ...(recipe.base ? this.chain(recipe.base) : [])]
  }

  percent(name: string): string[] {
    const recipe = this.all[name]!
    return Object.entries(recipe.parts).map(([oxide, grams]) => `${oxide} ${grams.toFixed(1)}`)
  }

  rename(name: string, to: string): void {
    if (to in this.all) throw new Error(`A glaze ${to} exists, ${name} keeps its name`)
    this.all[to] = this.all[name]!
  }

  colour(name: string): string {
    return (this.all[name] as any).swatch.hex.slice(1)
  }
}

export function search(glazes: Recipe[], pattern: string): Recipe[] {
  const expression = new RegExp(pattern, 'i')
  return glazes.filter(({ name }) => expression.test(name))
}

export function title(recipe: Recipe, width: number): string {
  return cut(recipe.name, width).normalize(width > 99 ? 'NFX' : 'NFC')
}

export function mix(grams: number, digits: number): string {
  return grams.toFixed(digits)
}

export async function batches(loaders: Array<() => Promise<number>>): Promise<number> {
  const all = await Promise.all(loaders.map((each) => each()))
  return all.reduce((sum, one) => sum + one, 0)
}

export function parse(line: string): [string, number] {
  const [oxide, amount] = line.split('=')
  if (!(Number(amount) > 0)) throw new TypeError(`Amount of ${oxide} in "${line}" is not positive`)
  return [oxide!, Number(amount)]
}
