import { dirname, isAbsolute, relative, sep } from 'node:path'
import { createUnplugin } from 'unplugin'
import { finish } from './finish.ts'
import type { BuildOptions } from './options.ts'
import { injectAssets, type Compilation, type Compiler } from './webpack-assets.ts'

const NAME = 'faultline'

interface RollupOutput {
  dir?: string | undefined
  file?: string | undefined
  sourcemap?: unknown
}

/**
 * Debug ids in scripts and maps, as `faultline sourcemaps inject` writes them, and the upload of the maps. Each bundler writes hidden maps where it was told
 * nothing about maps. Nothing is done while files are watched.
 */
export const plugin = createUnplugin<BuildOptions | undefined>((options = {}) => {
  /** First of those that see what was written: what compresses it comes later. */
  const writeBundle = {
    order: 'pre' as const,
    sequential: true as const,
    async handler(this: { meta: { watchMode: boolean } }, { dir, file }: RollupOutput, bundle: object): Promise<void> {
      if (this.meta.watchMode) return
      const folder = dir ?? dirname(file!)
      await finish({ folder, files: Object.keys(bundle) }, options)
    },
  }
  return {
    name: NAME,
    vite: {
      apply: 'build',
      config: ({ build }) => (build?.sourcemap === undefined ? { build: { sourcemap: 'hidden' } } : undefined),
      writeBundle,
    },
    rollup: {
      outputOptions: (output: RollupOutput) => (output.sourcemap === undefined ? { ...output, sourcemap: 'hidden' } : null),
      writeBundle,
    },
    webpack(compiler: Compiler) {
      const { options: config, webpack } = compiler
      if (config.devtool === undefined && config.mode !== 'development') config.devtool = 'hidden-source-map'
      compiler.hooks.thisCompilation.tap(NAME, (compilation: Compilation) => {
        // Behind what writes the maps, and before what hashes and compresses files.
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_DEV_TOOLING + 1
        compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
          if (!compiler.watchMode) injectAssets(compilation, webpack.sources.RawSource, options.maps ?? 'keep')
        })
      })
      compiler.hooks.afterEmit.tapPromise(NAME, async (compilation: Compilation) => {
        if (compiler.watchMode) return
        const files = compilation.getAssets().map(({ name }) => name.split('?', 1)[0]!)
        await finish({ folder: compiler.outputPath, files }, options)
      })
    },
    esbuild: {
      setup(build) {
        const config = build.initialOptions
        const { absWorkingDir = process.cwd() } = config
        const hasPath = config.outdir !== undefined || config.outfile !== undefined
        if (config.sourcemap === undefined && hasPath) config.sourcemap = 'external'
        config.metafile = true
        build.onEnd(async ({ errors, metafile }) => {
          if (errors.length > 0 || metafile === undefined || config.write === false || !hasPath) return
          const folder = resolveFrom(absWorkingDir, config.outdir ?? dirname(config.outfile!))
          const files = Object.keys(metafile.outputs).map((path) => relative(folder, resolveFrom(absWorkingDir, path)).split(sep).join('/'))
          try {
            await finish({ folder, files }, options)
          } catch (error) {
            return { errors: [{ text: (error as Error).message }] }
          }
          return undefined
        })
      },
    },
  }
})

const resolveFrom = (folder: string, path: string): string => (isAbsolute(path) ? path : `${folder}${sep}${path}`)
