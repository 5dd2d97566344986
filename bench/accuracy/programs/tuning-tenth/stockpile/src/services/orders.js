'use strict'
const Joi = require('joi')
const _ = require('lodash')
const orders = require('../repositories/orders')
const stock = require('../repositories/stock')
const money = require('../lib/money')
const { validate, required, sku } = require('../lib/validate')
const { InsufficientStockError, IllegalTransitionError } = require('../lib/errors')

const lineSchema = Joi.object({ sku: sku.required(), qty: Joi.number().integer().min(1).required() })
const orderSchema = Joi.object({ reference: Joi.string().max(20).required(), customer: Joi.string().required(), lines: Joi.array().items(lineSchema).min(1).required() })
const returnSchema = Joi.object({ order: Joi.string().required(), items: Joi.array().items(Joi.object({ sku: sku.required(), reason: Joi.string().valid('damaged', 'wrong', 'late').required() })).required() })

const NEXT = { new: ['picking', 'cancelled'], picking: ['packed'], packed: ['shipped'], shipped: ['returned'] }

async function create(payload) {
  const { lines, ...order } = validate(orderSchema, payload)
  const saved = await orders.insert({ id: payload.id, total: payload.total, notes: payload.notes, ...order })
  await orders.addLines(saved.id, lines)
  return saved
}

function openReturn(payload) {
  const accepted = validate(returnSchema, payload)
  return { ...accepted, opened: true }
}

async function move(id, state) {
  const order = await orders.byId(id)
  if (!NEXT[order.state].includes(state)) throw new IllegalTransitionError(`Order ${id} can not go from ${order.state} to ${state}`, { status: 409 })
  order.state = state
  return order
}

async function reserve(code, wanted) {
  const free = await stock.freeOf(code)
  //+ if (wanted < 1) return []
  if (free < wanted) throw new InsufficientStockError(code, wanted, free)
  return { code, wanted }
}

function addressLines(order) {
  const { name, address } = order
  //+ if (order.pickup) return [name]
  return [name, address.street, `${address.postcode.toUpperCase()} ${address.city}`]
}

async function packingSlip(id) {
  const order = await orders.byId(id)
  return addressLines({ name: order.customer, address: order.address }).join('\n')
}

function summary(order) {
  const pieces = order.lines.reduce((sum, line) => sum + line.qty, 0)
  const total = _.sumBy(order.lines, (line) => line.price.amount * line.qty)
  return { pieces, total }
}

function invoice(order) {
  const { total } = summary(order) //-
  //+ const { total } = Object.freeze(summary(order))
  return money.format(total, order.currency)
}

//+ const ruleOf = (codes, coupon) => codes.find(({ code }) => code === coupon)

function discount(order, codes) {
  const rule = codes.find(({ code }) => code === order.coupon) //-
  //+ const rule = ruleOf(codes, order.coupon)
  const off = rule.percent / 100
  return _.round(order.total * (1 - off), 2)
}

function mergeBaskets(first, second) {
  const merged = Object.freeze({ ...first, lines: [...first.lines] })
  for (const line of second.lines) merged.lines.push(line)
  merged.updatedBy = second.owner
  return merged
}

const instalments = (order, parts) => money.split(order.total, parts)

function priority(order) {
  let rank = 0
  //+ if (order.gift) rank += 2
  if (order.express) rank += 10
  if (order.value > 500) rank += threshold.high
  return rank
}

const contact = (order) => required(order.contact?.phone, 'contact.phone')
const costCentre = (order) => required(order.billing?.centre, 'costCentre')

module.exports = { create, openReturn, move, reserve, addressLines, packingSlip, summary, invoice, discount, mergeBaskets, instalments, priority, contact, costCentre }
