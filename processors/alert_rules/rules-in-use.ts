import type { Host, Rule, Store, TickerOptions } from '../../collector/api.ts'
import { readRoutesOf, readRules, seedRules } from '../../collector/store/index.ts'

/** How long rules that were read hold: a saved one applies after this at the latest. */
const HOLD_MS = 2_000

/** The rules of the config before those of the store, which are read again now and then. One that can not be used is said, and passed over. */
export async function rulesInUse(host: Host, store: Store, own: readonly Rule[]): Promise<Pick<TickerOptions, 'rules' | 'routesOf'>> {
  await seedRules(store.documents, host.clock)
  let known: { at: number; rules: readonly Rule[] } | undefined
  let said = ''
  let routes: { at: number; of: Awaited<ReturnType<TickerOptions['routesOf']>> } | undefined
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
      if (routes === undefined || now >= routes.at + HOLD_MS || now < routes.at)
        routes = { at: now, of: await readRoutesOf(store.documents) }
      return routes.of
    },
  }
}
