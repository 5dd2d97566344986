import { readFile } from 'node:fs/promises'
import * as esbuild from 'esbuild'

const how = process.env.BUILD
const jsx = { jsx: 'automatic', jsxImportSource: 'preact' }

async function withEsbuild(minify) {
  await esbuild.build({
    ...jsx,
    entryPoints: { index: 'src/main.jsx', worker: 'src/worker/main.js' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify,
    sourcemap: minify,
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    logLevel: 'error',
  })
}

async function withRollup() {
  const { rollup } = await import('rollup')
  const { nodeResolve } = await import('@rollup/plugin-node-resolve')
  const { default: terser } = await import('@rollup/plugin-terser')
  const transform = {
    name: 'jsx',
    async load(id) {
      if (!id.endsWith('.jsx')) return null
      const { code, map } = await esbuild.transform(await readFile(id, 'utf8'), { ...jsx, loader: 'jsx', target: 'es2022', sourcemap: true, sourcefile: id })
      return { code, map }
    },
  }
  const bundle = await rollup({ input: { index: 'src/main.jsx', worker: 'src/worker/main.js' }, plugins: [transform, nodeResolve({ browser: true, extensions: ['.js', '.jsx', '.mjs'] })], onwarn() {} })
  await bundle.write({ dir: 'assets', format: 'es', sourcemap: true, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', plugins: [terser({ module: true })] })
}

await (how === 'rollup' ? withRollup() : withEsbuild(how === 'esbuild'))
