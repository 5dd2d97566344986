export default {
  base: process.env.PUBLIC_PATH,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { sourcemap: true, target: 'es2020', modulePreload: false, minify: true },
}
