import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const plain = process.env.BUILD === 'plain'

export default defineConfig({
  base: process.env.PUBLIC_PATH,
  logLevel: 'error',
  plugins: [solid({ dev: plain, hot: false })],
  resolve: { preserveSymlinks: true },
  build: {
    minify: plain ? false : 'esbuild',
    sourcemap: !plain,
    target: 'es2021',
    modulePreload: false,
    rollupOptions: { input: 'src/main.jsx', output: { format: 'iife', inlineDynamicImports: true, entryFileNames: 'assets/hivebook-[hash].js' } },
  },
})
