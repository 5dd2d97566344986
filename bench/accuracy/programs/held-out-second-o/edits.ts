/** What an edited release of JavaScript has besides: functions that other people wrote between those of before, which a bundler does not take away as it does comments. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function addFunctions(folder: string, seed: number): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(jsx?|ts)$/.test(name) || /^(entries|index|server)/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => {
      i += 1
      if ((i + seed) % 3 === 0) return all
      const kept = `globalThis.seenBy${seed}`
      return `\n\nconst weigh${i} = (of) => of * ${name.length + seed}\n${kept} = weigh${i}(${kept} ?? ${i})${all}`
    }
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\nexport (class|function|async|const)/g, added))
  }
}
