import { SCRIPT } from '../shared/debug-ids/inject-file.ts'
import { injectId } from '../shared/debug-ids/inject-id.ts'
import { withoutReference } from '../shared/debug-ids/hide-map.ts'
import type { BuildOptions } from './options.ts'

interface Asset {
  name: string
  source: { buffer(): Buffer }
  info: { related?: { sourceMap?: string | string[] } | undefined }
}

interface Tap<Args extends unknown[]> {
  tap(options: string | { name: string; stage: number }, run: (...args: Args) => void): void
  tapPromise(name: string, run: (...args: Args) => Promise<void>): void
}

type RawSource = new (text: string) => object

/** Of webpack's types what is needed here, so that it need not be installed. */
export interface Compilation {
  getAssets(): readonly Asset[]
  getAsset(name: string): Asset | undefined
  updateAsset(name: string, source: object): void
  hooks: { processAssets: Tap<[]> }
}

export interface Compiler {
  options: { devtool?: unknown; mode?: string | undefined }
  watchMode: boolean
  outputPath: string
  hooks: Record<'thisCompilation' | 'afterEmit', Tap<[Compilation]>>
  webpack: { Compilation: { PROCESS_ASSETS_STAGE_DEV_TOOLING: number }; sources: { RawSource: RawSource } }
}

/**
 * Debug ids in the scripts and maps that webpack is about to write, so that names by content, `integrity` and compressed copies are made of the injected files. What can
 * not be injected is left as it is, and is said when the files are written.
 */
export function injectAssets(compilation: Compilation, RawSource: RawSource, maps: NonNullable<BuildOptions['maps']>): void {
  for (const { name, source, info } of compilation.getAssets()) {
    const path = name.split('?', 1)[0]!
    if (!SCRIPT.test(path)) continue
    const stated = info.related?.sourceMap
    const mapName = (Array.isArray(stated) ? stated[0] : stated) ?? `${path}.map`
    const map = compilation.getAsset(mapName)
    if (map === undefined) continue
    try {
      const pair = injectId({ file: source.buffer(), map: map.source.buffer() })
      const file = maps === 'keep' ? pair.file : withoutReference(pair.file)
      // As text: webpack looks for names by content in that alone.
      compilation.updateAsset(mapName, new RawSource(pair.map!.toString()))
      compilation.updateAsset(name, new RawSource((file ?? pair.file).toString()))
    } catch {
      // Said by `finish`, which tries the same.
    }
  }
}
