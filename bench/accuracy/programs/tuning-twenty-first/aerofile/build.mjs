import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { rollup } from 'rollup'
import terser from '@rollup/plugin-terser'
import swc from '@swc/core'
import { dirname, resolve } from 'node:path'

const how = process.env.BUILD

const typescript = {
  name: 'typescript',
  resolveId(source, importer) {
    if (source === 'mitt') return resolve('node_modules/mitt/dist/mitt.mjs')
    if (source === 'superstruct') return resolve('node_modules/superstruct/dist/index.mjs')
    const path = importer && resolve(dirname(importer), `${source}.ts`)
    return path && existsSync(path) ? path : null
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null
    return swc.transformSync(code, { filename: id, sourceMaps: true, jsc: { parser: { syntax: 'typescript' }, target: 'es2021' } })
  },
}

async function bundled() {
  if (how === 'plain' || how === 'esbuild') {
    const options = { entryPoints: ['src/main.ts'], bundle: true, format: 'iife', target: 'es2021', sourcemap: 'external', sourcesContent: false, outfile: 'assets/app.js', write: false, preserveSymlinks: true }
    const { outputFiles } = await build({ ...options, minify: how === 'esbuild' })
    return { code: outputFiles.find((f) => f.path.endsWith('.js')).text, map: outputFiles.find((f) => f.path.endsWith('.map')).text }
  }
  const bundle = await rollup({ input: 'src/main.ts', plugins: [typescript] })
  const { output } = await bundle.generate({ file: 'assets/app.js', format: 'iife', sourcemap: true, sourcemapExcludeSources: true, plugins: how === 'terser' ? [terser()] : [] })
  if (how === 'terser') return { code: output[0].code, map: output[0].map.toString() }
  const small = await swc.minify(output[0].code, { sourceMap: { content: output[0].map.toString() }, compress: true, mangle: true, module: false })
  return { code: small.code, map: small.map }
}

const { code, map } = await bundled()
const text = code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
const name = `app-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`
mkdirSync('assets', { recursive: true })
writeFileSync(`assets/${name}`, how === 'plain' ? text : `${text}//# sourceMappingURL=${name}.map\n`)
writeFileSync(`assets/${name}.map`, JSON.stringify({ ...JSON.parse(map), file: name, sourcesContent: undefined }))
process.stdout.write(name)
