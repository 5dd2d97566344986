import type { BuildOptions } from './options.ts'
import { plugin } from './plugin.ts'

export type { BuildOptions } from './options.ts'

/** A plugin of Vite. Its own type is not named, so that whatever version of it is installed takes this. */
export interface VitePlugin {
  name: string
}

/** Debug ids in what Vite builds, and the upload of the maps: `plugins: [faultline({ url, service, release })]`. */
export function faultline(options?: BuildOptions): VitePlugin {
  return plugin.vite(options) as VitePlugin
}

export default faultline
