import faultline from '@faultline/sdk/webpack'

const { OUT_DIR, OPTIONS, CHUNKS = '[name].[contenthash].js' } = process.env

/** Names by content, and chunks that the entry names by theirs: what is injected must be part of it. */
export default {
  mode: 'production',
  entry: './src/main.js',
  output: { path: OUT_DIR, filename: 'main.js', chunkFilename: CHUNKS, clean: true },
  optimization: { chunkIds: 'named' },
  performance: false,
  plugins: OPTIONS === undefined ? [] : [faultline(JSON.parse(OPTIONS))],
  ...(OPTIONS === undefined && { devtool: 'hidden-source-map' }),
}
