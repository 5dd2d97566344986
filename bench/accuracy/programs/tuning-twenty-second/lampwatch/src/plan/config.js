import Ajv from 'ajv'
import YAML from 'yaml'

const ajv = new Ajv({ allErrors: true })

export const zones = (text) => YAML.parse(text).zones.map((zone) => zone.id)

export const check = (schema, value) => {
  const valid = ajv.compile(schema)
  if (!valid(value)) throw new TypeError(`gateway settings: ${ajv.errorsText(valid.errors)}`)
}

export const need = (name) => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`Missing setting ${name}`)
  return value
}

export const driver = (kind) => import(`../drivers/${kind}.js`)

export const pattern = (text) => new RegExp(`^${text}$`, 'u')

export const broker = (text) => new URL(text).hostname
