const plain = process.env.BUILD === 'plain'

export default {
  logLevel: 'error',
  publicDir: false,
  define: { 'process.env.NODE_ENV': JSON.stringify(plain ? 'development' : 'production') },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2021',
    outDir: '.',
    emptyOutDir: false,
    modulePreload: false,
    sourcemap: !plain,
    minify: !plain,
    rollupOptions: { input: 'src/main.ts', output: { format: 'iife', entryFileNames: 'assets/skyplan-[hash].js' } },
  },
}
