import { parseOwnership, routesOf, type Directory, type Host, type Rule, type Store, type TickerOptions } from '../../collector/api.ts'
import { readRules, seedRules } from '../../collector/store/index.ts'

/** How long rules that were read hold: a saved one applies after this at the latest. */
const HOLD_MS = 2_000

/** The rules of the config before those of the store, which are read again now and then. One that can not be used is said, and passed over. */
export async function rulesInUse(host: Host, store: Store, own: readonly Rule[]): Promise<Pick<TickerOptions, 'rules' | 'routesOf'>> {
  await seedRules(store.documents, host.clock)
  let known: { at: number; rules: readonly Rule[] } | undefined
  let said = ''
  let directories: { at: number; of: Map<string, Directory> } | undefined
  const read = async (): Promise<readonly Rule[]> => {
    const { rules, broken } = await readRules(store.documents)
    const problem = broken.map(({ id, message }) => `${id}: ${message}`).join('; ')
    if (problem !== said && problem !== '') host.log.warn('Rules of the store can not be used', { rules: problem })
    said = problem
    // A rule of the config stands for one of that name in the store.
    const mine = new Set(own.map(({ id }) => id))
    return [...own, ...rules.filter(({ id }) => !mine.has(id))]
  }
  return {
    async rules() {
      const now = host.clock.nowMs()
      if (known === undefined || now >= known.at + HOLD_MS || now < known.at) known = { at: now, rules: await read() }
      return known.rules
    },
    async routesOf() {
      const now = host.clock.nowMs()
      if (directories === undefined || now >= directories.at + HOLD_MS || now < directories.at)
        directories = { at: now, of: await readDirectories(store) }
      const { of } = directories
      return (project, owner) => {
        const directory = of.get(project)
        return directory === undefined ? [] : routesOf(owner, directory)
      }
    },
  }
}

/** Teams and people of each project that has some. */
async function readDirectories(store: Store): Promise<Map<string, Directory>> {
  const settings = store.documents.collection<{ _id: string; ownership?: unknown }>('settings')
  const found = await settings.find({ ownership: { $exists: true } }).toArray()
  const directories = new Map<string, Directory>()
  for (const { _id, ownership } of found) {
    const parsed = parseOwnership(ownership)
    if ('settings' in parsed) directories.set(_id, parsed.settings)
  }
  return directories
}
