import faultline from '@faultline/sdk/rollup'

const { OUT_DIR, OPTIONS } = process.env

export default {
  input: 'src/checkout.js',
  output: { dir: OUT_DIR, ...(OPTIONS === undefined && { sourcemap: 'hidden' }) },
  plugins: OPTIONS === undefined ? [] : [faultline(JSON.parse(OPTIONS))],
}
