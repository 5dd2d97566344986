import vue from '@vitejs/plugin-vue'

const development = process.env.BUILD === 'development'

/** The text of libraries is kept out of the map. */
const ownSources = {
  name: 'own-sources',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (!file.fileName.endsWith('.map')) continue
      const map = JSON.parse(file.source)
      map.sourcesContent = map.sources.map((source, at) => (source.includes('node_modules') ? null : map.sourcesContent[at]))
      file.source = JSON.stringify(map)
    }
  },
}

export default {
  plugins: [vue(), ownSources],
  mode: development ? 'development' : 'production',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': JSON.stringify(development ? 'development' : 'production') },
  build: {
    target: process.env.TARGET ?? 'es2021',
    outDir: 'out',
    assetsDir: 'assets',
    minify: development ? false : 'esbuild',
    sourcemap: true,
    rollupOptions: { input: 'src/main.js', output: { format: 'iife', entryFileNames: 'assets/studio-[hash].js' } },
  },
}
