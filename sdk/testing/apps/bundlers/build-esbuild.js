import faultline from '@faultline/sdk/esbuild'
import { build } from 'esbuild'

const { OUT_DIR, OPTIONS } = process.env

await build({
  entryPoints: ['src/checkout.js'],
  outdir: OUT_DIR,
  bundle: true,
  minify: true,
  format: 'esm',
  plugins: OPTIONS === undefined ? [] : [faultline(JSON.parse(OPTIONS))],
  ...(OPTIONS === undefined && { sourcemap: 'external' }),
})
