const Ajv = require('ajv').default
const { createDecipheriv, createVerify } = require('crypto')
const { Rejected, mustHave } = require('../util/check')

const ajv = new Ajv()
const schema = { type: 'object', required: ['ipi'], properties: { ipi: { type: 'string', pattern: '^[0-9]{11}$' } } }
const valid = ajv.compile(schema)

const enrol = (payee) => {
  if (!valid(payee)) throw new Ajv.ValidationError(valid.errors)
  return payee
}
const custom = (rule) => ajv.compile({ type: 'object', properties: { share: { type: rule } } })
const contact = (payee) => payee.contacts.find((c) => c.primary).email
const taxOf = (payee) => mustHave(payee, 'taxId').slice(0, 2)
const bankOf = (payee) => mustHave(payee.bank, 'iban')
const secret = (key, text) => createDecipheriv('aes-256-cbc', key, Buffer.alloc(16)).update(text, 'hex', 'utf8')
const signed = (text, pem) => createVerify('SHA256').update(text).verify(pem, 'AAAA', 'base64')
const threshold = (payee) => {
  if (payee.minimum > 1000) throw new Rejected(`minimum of payee ${payee.id}`, 'is above what the house allows')
  return payee.minimum
}
const heirs = (tree) => tree.children.flatMap((child) => [child.name, ...heirs(child)])
const locale = (payee) => new Intl.DisplayNames([payee.lang], { type: 'region' }).of(payee.country)

module.exports = { enrol, custom, contact, taxOf, bankOf, secret, signed, threshold, heirs, locale }
