const path = require('node:path')
const TerserPlugin = require('terser-webpack-plugin')

const development = process.env.BUILD === 'development'

module.exports = {
  mode: development ? 'development' : 'production',
  devtool: development ? 'source-map' : 'nosources-source-map',
  entry: './src/main.jsx',
  output: { path: path.resolve(__dirname, 'assets'), filename: '[name]-[contenthash:8].js', chunkFilename: '[name]-[contenthash:8].js', publicPath: process.env.PUBLIC_PATH, uniqueName: 'mealplan', chunkLoadTimeout: 5000 },
  resolve: { extensions: ['.jsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.jsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'babel-loader',
          options: {
            presets: [
              ['@babel/preset-env', { targets: 'defaults', modules: false }],
              ['@babel/preset-react', { runtime: 'automatic', development }],
            ],
          },
        },
      },
    ],
  },
  optimization: {
    minimizer: [new TerserPlugin({ extractComments: false })],
    splitChunks: { cacheGroups: { vendor: { test: /node_modules/, name: 'vendor', chunks: 'all', enforce: true } } },
  },
  performance: false,
}
