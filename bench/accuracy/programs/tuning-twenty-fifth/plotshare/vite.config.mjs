import { defineConfig } from 'vite'

const minified = process.env.BUILD === 'minified'

export default defineConfig({
  base: '/',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': JSON.stringify(minified ? 'production' : 'development') },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2020',
    minify: minified ? 'esbuild' : false,
    sourcemap: minified,
    modulePreload: false,
    rollupOptions: {
      input: 'src/main.jsx',
      output: { format: 'iife', entryFileNames: 'assets/[name]-[hash].js', sourcemapExcludeSources: true },
    },
  },
})
