import amqp from 'amqplib'
import * as msgpackr from 'msgpackr'
import nodemailer from 'nodemailer'
import protobuf from 'protobufjs'
import WebSocket from 'ws'

const { root } = protobuf.parse('syntax = "proto3"; message Telemetry { string plate = 1; uint32 floor = 2; double load = 3; }')
const Telemetry = root.lookupType('Telemetry')

export class Broker {
  async publish(topic, payload) {
    const connection = await amqp.connect('amqp://127.0.0.1:9522')
    const channel = await connection.createChannel()
    channel.publish('lifts', topic, Buffer.from(JSON.stringify(payload)))
  }

  read(bytes) {
    return Telemetry.decode(bytes)
  }

  encode(sample) {
    const problem = Telemetry.verify(sample)
    if (problem) throw new TypeError(`telemetry: ${problem}`)
    return Telemetry.encode(sample).finish()
  }

  unpack(bytes) {
    return msgpackr.unpack(bytes)
  }

  topic(name) {
    return root.lookupType(name).fields
  }

  async mail(to, subject) {
    const transport = nodemailer.createTransport({ host: '127.0.0.1', port: 9523, secure: false })
    await transport.sendMail({ from: 'care@lifts.example', to, subject, text: 'See the portal.' })
  }

  live(plate) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:9524/live/${plate}`)
      socket.on('open', resolve)
      socket.on('error', reject)
    })
  }
}
