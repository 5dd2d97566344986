import faultline from '@faultline/sdk/vite'
import { defineConfig } from 'vite'

const { OUT_DIR, OPTIONS, REACT } = process.env

/** `REACT` is the `node_modules` of another React. */
export default defineConfig({
  plugins: [faultline(JSON.parse(OPTIONS))],
  resolve: { alias: REACT === undefined ? {} : { react: `${REACT}/react`, 'react-dom': `${REACT}/react-dom` } },
  build: { outDir: OUT_DIR, emptyOutDir: true },
})
