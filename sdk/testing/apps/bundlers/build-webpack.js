import { promisify } from 'node:util'
import webpack from 'webpack'
import config from './webpack.config.js'

const compiler = webpack(config)
const stats = await promisify(compiler.run.bind(compiler))()
if (stats.hasErrors()) throw new Error(stats.toString('errors-only'))
await promisify(compiler.close.bind(compiler))()
