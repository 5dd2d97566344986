import type { BuildOptions } from './options.ts'
import { plugin } from './plugin.ts'

export type { BuildOptions } from './options.ts'

/** A plugin of Rollup. Its own type is not named, so that whatever version of it is installed takes this. */
export interface RollupPlugin {
  name: string
}

/** Debug ids in what Rollup builds, and the upload of the maps: `plugins: [faultline({ url, service, release })]`. */
export function faultline(options?: BuildOptions): RollupPlugin {
  return plugin.rollup(options) as RollupPlugin
}

export default faultline
