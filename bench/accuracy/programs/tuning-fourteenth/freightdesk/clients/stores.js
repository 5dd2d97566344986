'use strict'
const Redis = require('ioredis')
const { Pool } = require('pg')
const nodemailer = require('nodemailer')
const amqp = require('amqplib')
const { MongoClient } = require('mongodb')

const redis = new Redis({ host: '127.0.0.1', port: 9443, lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null })
redis.on('error', () => {})

const warehouse = new Pool({ host: '127.0.0.1', port: 9442, user: 'wh', database: 'warehouse', connectionTimeoutMillis: 500 })

const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: 9441 })

async function cached(key) {
  return redis.get(`freight:${key}`)
}

async function stock(sku) {
  const { rows } = await warehouse.query('SELECT amount FROM stock WHERE sku = $1', [sku])
  return rows[0].amount
}

async function mail(to, subject) {
  return mailer.sendMail({ from: 'desk@example.org', to, subject, text: subject })
}

async function publish(queue, body) {
  const connection = await amqp.connect('amqp://127.0.0.1:9440')
  const channel = await connection.createChannel()
  channel.sendToQueue(queue, Buffer.from(body))
}

async function archive(document) {
  const client = new MongoClient('mongodb://127.0.0.1:9439', { serverSelectionTimeoutMS: 200 })
  try {
    await client.db('archive').collection('documents').insertOne(document)
  } finally {
    await client.close()
  }
}

module.exports = { cached, stock, mail, publish, archive }
