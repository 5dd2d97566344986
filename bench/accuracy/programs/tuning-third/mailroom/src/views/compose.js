import { check } from '../data/rules.js'

const ADDRESS = /^[^@\s]+@[^@\s]+$/

export class Compose {
  #draft = { to: [], body: '', attachments: [] }

  to(list) {
    for (const address of list) {
      check('address', ADDRESS.test(address), `${address} is no address`)
      this.#draft.to.push(address)
    }
    return this
  }

  attach(files) {
    const size = files.reduce((sum, file) => sum + file.size, 0)
    check('size', size < 1e6, `attachments of ${size} bytes are too large`)
    this.#draft.attachments.push(...files.map((file) => nameOf(file)))
    return this
  }

  write(template, values) {
    this.#draft.body = fill(template, values)
    return this
  }

  quote(mail, depth) {
    this.#draft.body += '>'.repeat(depth) + mail.body
    return this
  }

  send(transport) {
    return transport.deliver(this.#draft)
  }
}

function nameOf(file) {
  return file.path.split('/').pop()
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, key) => lookUp(values, key).toUpperCase())
}

function lookUp(values, key) {
  return values[key]
}

export function decodeName(text) {
  return decodeURIComponent(text)
}
