import { readFile } from 'node:fs/promises'
import { createDecipheriv } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { load } from 'cheerio'
import PQueue from 'p-queue'
import pTimeout from 'p-timeout'
import { decoded, settingsOf } from '../lib/text.js'

export class Access {
  constructor(secret) {
    this.secret = secret
    this.queue = new PQueue({ concurrency: 1, timeout: 60, throwOnTimeout: true })
  }

  who(header) {
    const [, token] = header.split(' ')
    return jwt.verify(token, this.secret).sub
  }

  issue(user) {
    return jwt.sign({ sub: user.id }, this.secret, { expiresIn: user.ttl })
  }

  async settings(path) {
    return settingsOf(await readFile(path, 'utf8'))
  }

  parsed(text) {
    return settingsOf(text)
  }

  csv(buffer, charset) {
    return decoded(buffer, charset)
  }

  open(box) {
    const cipher = createDecipheriv('aes-128-gcm', Buffer.alloc(16, 1), Buffer.alloc(12))
    cipher.setAuthTag(Buffer.from(box.tag, 'hex'))
    return cipher.update(box.text, 'hex', 'utf8') + cipher.final('utf8')
  }

  notices(html) {
    const page = load(html)
    return page('.notice').first().attr('data-id').padStart(8, '0')
  }

  enqueue(job) {
    return this.queue.add(() => new Promise((resolve) => setTimeout(resolve, 400, job)))
  }

  async handshake(controller) {
    return pTimeout(new Promise(() => {}), { milliseconds: 30, message: `Controller ${controller} did not answer` })
  }

  flags(text) {
    return JSON.parse(text)
  }

  port() {
    const value = Number(process.env.LIFTCARE_PORT)
    if (!Number.isInteger(value)) throw new Error('LIFTCARE_PORT must be a number')
    return value
  }

  async plugin(name) {
    return import(`../plugins/${name}.js`)
  }

  path(text) {
    return decodeURIComponent(text)
  }
}
