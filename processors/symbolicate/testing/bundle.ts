import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'

/** A bundle and its map. */
export interface Bundle {
  fileName: string
  code: string
  map: string
}

/** Bundles sources with Vite as an application's production build does; minified unless `minify` is false. The first file is the entry. */
export async function bundle(
  files: Record<string, string>,
  options: { minify?: boolean; format?: 'es' | 'cjs' | 'iife' } = {},
): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-bundle-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const entry = Object.keys(files)[0]!
    const output = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        sourcemap: true,
        minify: options.minify ?? true,
        target: 'es2022',
        rollupOptions: {
          input: join(folder, entry),
          preserveEntrySignatures: 'strict',
          output: { format: options.format ?? 'es', entryFileNames: 'assets/app.js', dir: join(folder, 'dist') },
        },
      },
    })
    const results = Array.isArray(output) ? output : [output]
    for (const result of results) {
      if (!('output' in result)) continue
      const chunk = result.output.find((one) => one.type === 'chunk')
      if (chunk?.type === 'chunk' && chunk.map) return { fileName: 'app.js', code: chunk.code, map: JSON.stringify(chunk.map) }
    }
    throw new Error('Cannot use the build as it made no chunk with a map')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
