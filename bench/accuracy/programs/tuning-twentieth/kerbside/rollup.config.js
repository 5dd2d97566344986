import commonjs from '@rollup/plugin-commonjs'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'

const minified = process.env.BUILD === 'minified'

export default {
  input: 'src/main.js',
  output: { dir: 'assets', format: 'iife', sourcemap: minified, entryFileNames: 'kerb-[hash].js', name: 'kerb' },
  plugins: [resolve({ browser: true }), commonjs(), ...(minified ? [terser({ module: true, mangle: true })] : [])],
}
