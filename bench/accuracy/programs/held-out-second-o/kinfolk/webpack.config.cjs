const path = require('node:path')
const TerserPlugin = require('terser-webpack-plugin')

const minified = process.env.BUILD !== 'development'

module.exports = {
  mode: minified ? 'production' : 'development',
  entry: { app: './src/index.jsx' },
  devtool: process.env.SOURCES === 'none' ? 'nosources-source-map' : 'source-map',
  output: { path: path.join(__dirname, 'assets'), filename: '[name].[contenthash:8].js', publicPath: '/assets/' },
  resolve: { extensions: ['.js', '.jsx'] },
  module: { rules: [{ test: /\.jsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic', jsxDev: false } }] },
  optimization: {
    minimizer: [new TerserPlugin({ extractComments: false, parallel: false })],
    splitChunks: { cacheGroups: { vendor: { test: /node_modules/, name: 'vendor', chunks: 'all' } } },
  },
  performance: { hints: false },
}
