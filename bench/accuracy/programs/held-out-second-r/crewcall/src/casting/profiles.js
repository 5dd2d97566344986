'use strict'
const Joi = require('joi')
const { given } = require('../common/checks.js')
const { GuardianNeeded } = require('../common/errors.js')

const PROFILE = Joi.object({
  name: Joi.string().min(2).required(),
  height: Joi.number().min(60).max(230),
  languages: Joi.array().items(Joi.string().length(2)),
  mail: Joi.string().email(),
}).unknown()

class Profiles {
  constructor(database) {
    this.database = database
  }

  //+ count() {
  //+   return this.database.rows('select count(*) from extras')[0]
  //+ }

  register(profile) {
    const { value, error } = PROFILE.validate(profile, { errors: { stack: true } })
    if (error) throw error
    this.database.run('insert into extras (mail, name) values (?, ?)', [value.mail, value.name])
    return value
  }

  card(profile) {
    //+ const { appearance } = profile
    const { height, hair } = profile.appearance.measured //~ const { height, hair } = appearance.measured
    return `${profile.name}, ${height} cm, ${hair}`
  }

  async portfolio(loading) {
    const profile = await loading
    return profile.photos.map((photo) => photo.url)
  }

  greeting({ contact: { phone } }) {
    return `sms:${given(phone, 'phone')}`
  }

  admit(profile, today) {
    const age = today - profile.born
    if (age < 16 && !profile.guardian) throw new GuardianNeeded(`${profile.name} is ${age} and has no guardian`)
    return true
  }

  //+ shortName(profile) {
  //+   return profile.name.split(" ")[0]
  //+ }

  initials(profile) {
    return profile.name
      .split(' ')
      .map((part) => part[0].toUpperCase())
      .join('')
  }
}

module.exports = { Profiles }
