'use strict'
const Redis = require('ioredis')
const amqp = require('amqplib')
const mongoose = require('mongoose')
const { Client } = require('pg')
const { AppError } = require('../lib/errors')

const redis = () => {
  const client = new Redis({ port: 9303, host: '127.0.0.1', maxRetriesPerRequest: 0, retryStrategy: () => null, lazyConnect: true })
  client.on('error', () => {})
  return client
}

async function cachedPrice(sku) {
  const client = redis()
  return JSON.parse(await client.get(`price:${sku}`))
}

function basket(text) {
  const basket = JSON.parse(text)
  return basket.lines.length
}

async function lock(name, ttl) {
  const client = redis()
  try {
    return await client.set(`lock:${name}`, '1', 'PX', ttl, 'NX')
  } catch (cause) {
    throw new AppError(`Lock ${name} was not taken in ${ttl} ms`, { cause })
  }
}

async function publish(queue, body) {
  const connection = await amqp.connect('amqp://127.0.0.1:9304')
  const channel = await connection.createChannel()
  return channel.sendToQueue(queue, body)
}

const Scan = mongoose.model('Scan', new mongoose.Schema({ sku: { type: String, required: true }, qty: { type: Number, max: 500 }, at: Date }))

const scanHistory = async (sku) => {
  await mongoose.createConnection('mongodb://127.0.0.1:9305/scans', { serverSelectionTimeoutMS: 120 }).asPromise()
  return Scan.find({ sku })
}

const checkScan = async (scan) => new Scan(scan).validate()

const scansSince = async (since) => Scan.find({ at: { $gt: since } }).setOptions({ bufferTimeoutMS: 50 }).exec()

async function replica(sql) {
  const client = new Client({ host: '127.0.0.1', port: 9306, database: 'stockpile_replica', connectionTimeoutMillis: 500 })
  await client.connect()
  return client.query(sql)
}

module.exports = { cachedPrice, basket, lock, publish, scanHistory, checkScan, scansSince, replica }
