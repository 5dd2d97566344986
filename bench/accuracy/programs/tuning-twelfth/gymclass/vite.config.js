import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const plain = process.env.BUILD === 'plain'

export default defineConfig({
  plugins: [vue()],
  base: process.env.PUBLIC_PATH,
  mode: plain ? 'development' : 'production',
  define: { __VUE_PROD_DEVTOOLS__: false, __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  build: {
    outDir: 'dist',
    sourcemap: true,
    minify: !plain,
    modulePreload: false,
    rolldownOptions: { input: 'src/main.ts', output: { format: 'iife', entryFileNames: 'assets/index-[hash].js', codeSplitting: false, sourcemapExcludeSources: true } },
  },
})
