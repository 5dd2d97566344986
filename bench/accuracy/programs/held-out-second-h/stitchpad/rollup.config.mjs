import { transform } from 'esbuild'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'

const types = {
  name: 'types',
  async transform(code, id) {
    const loader = id.endsWith('.ts') ? 'ts' : 'js'
    return transform(code, { loader, target: 'es2022', sourcemap: true, sourcefile: id, define: { 'process.env.NODE_ENV': '"production"' } })
  },
}

export default {
  input: 'src/main.ts',
  plugins: [resolve({ extensions: ['.ts', '.js', '.mjs'] }), types, process.env.BUILD === 'plain' ? null : terser()],
  output: { file: 'assets/app.js', format: 'iife', sourcemap: true },
}
