const path = require('node:path')

module.exports = {
  mode: 'production',
  entry: './src/main.tsx',
  devtool: 'source-map',
  target: ['web', 'es2021'],
  output: { path: path.resolve(__dirname, 'assets'), filename: '[name].[contenthash:8].js', publicPath: process.env.PUBLIC_PATH },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: { loader: 'swc-loader', options: { jsc: { target: 'es2021', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } } },
      },
    ],
  },
  optimization: { runtimeChunk: false, splitChunks: { cacheGroups: { vendor: { test: /node_modules/, name: 'vendor', chunks: 'all' } } } },
  performance: { hints: false },
}
