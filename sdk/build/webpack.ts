import type { BuildOptions } from './options.ts'
import { plugin } from './plugin.ts'

export type { BuildOptions } from './options.ts'

/** A plugin of webpack 5. Its own type is not named, so that whatever version of it is installed takes this. */
export interface WebpackPlugin {
  apply(compiler: unknown): void
}

/** Debug ids in what webpack builds, and the upload of the maps: `plugins: [faultline({ url, service, release })]`. */
export function faultline(options?: BuildOptions): WebpackPlugin {
  return plugin.webpack(options) as WebpackPlugin
}

export default faultline
