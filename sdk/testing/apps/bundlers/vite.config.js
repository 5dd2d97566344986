import faultline from '@faultline/sdk/vite'
import { defineConfig } from 'vite'

const { OUT_DIR, OPTIONS } = process.env

export default defineConfig({
  plugins: OPTIONS === undefined ? [] : [faultline(JSON.parse(OPTIONS))],
  // Where tests ask for no plugin, maps as the plugin has them made.
  build: { outDir: OUT_DIR, emptyOutDir: true, ...(OPTIONS === undefined && { sourcemap: 'hidden' }) },
})
