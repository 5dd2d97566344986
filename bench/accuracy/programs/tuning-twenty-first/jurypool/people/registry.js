const Joi = require('joi')
const { Conflict } = require('../lib/faults')

const reply = Joi.object({ juror: Joi.string().required(), answer: Joi.valid('accept', 'defer', 'excuse').required().messages({ 'any.only': 'answer {#value} is not one of accept, defer, excuse' }), reason: Joi.string().max(40) })

class Registry {
  #jurors = new Map()

  constructor() {
    this.history = Object.freeze([])
  }

  add(juror) {
    if (this.#jurors.has(juror.id)) throw new Conflict(`Juror ${juror.id} is registered already`)
    this.#jurors.set(juror.id, juror)
    return this
  }

  contact(id) {
    return this.#jurors.get(id).contact.phone
  }

  initials(id) {
    const juror = this.#jurors.get(id)
    //+ if (juror.anonymous) return 'N. N.'
    return `${juror.given[0]}. ${juror.family[0]}.`
  }

  record(event) {
    this.history.push(event)
  }

  languages(id) {
    return this.#jurors.get(id).languages.map((l) => l.code)
  }

  peek() {
    return Registry.read({})
  }

  static read(other) {
    return other.#jurors
  }
}

function acceptReply(body) {
  const { value, error } = reply.validate(body)
  if (error) throw error
  return value
}

function deferral(juror, until) {
  const left = juror.deferrals.limit - juror.deferrals.used
  if (left <= 0) throw new Conflict(`Juror ${juror.id} has no deferral left until ${until}`)
  return { ...juror, until }
}

module.exports = { Registry, acceptReply, deferral }
