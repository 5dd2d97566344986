import type { BuildOptions } from './options.ts'
import { plugin } from './plugin.ts'

export type { BuildOptions } from './options.ts'

/** A plugin of esbuild. Its own type is not named, so that whatever version of it is installed takes this. */
export interface EsbuildPlugin {
  name: string
  setup(build: unknown): void | Promise<void>
}

/** Debug ids in what esbuild builds, and the upload of the maps: `plugins: [faultline({ url, service, release })]`. */
export function faultline(options?: BuildOptions): EsbuildPlugin {
  return plugin.esbuild(options) as unknown as EsbuildPlugin
}

export default faultline
