import { readFile } from 'node:fs/promises'
import Joi from 'joi'
import { ConflictError, must } from './lib/checks.js'
import { parseDay } from './lib/dates.js'

const SIZES = {
  dog: { adult: 18, small: 9 },
  cat: { adult: 12, small: 4 },
}

const ownerSchema = Joi.object({
  name: Joi.string().required(),
  email: Joi.string().email({ tlds: { allow: false } }),
  phone: Joi.string().allow(null),
})

export default class PatientService {
  #db
  #dataFolder

  constructor(db, dataFolder) {
    this.#db = db
    this.#dataFolder = dataFolder
  }

  card(id) {
    const patient = this.#db.one('SELECT * FROM patients WHERE id = ?', [id])
    const owner = this.#db.one('SELECT * FROM owners WHERE id = ?', [patient.owner_id])
    return { title: patient.name, months: this.ageGroup(patient), call: this.#dial(owner) }
  }

  #dial(owner) {
    return `tel:${owner.phone.replace(/[\s/-]/g, '')}`
  }

  ageGroup({ species, weight }) {
    const size = SIZES[species]
    return weight < size.small ? 'junior' : 'adult'
  }

  register({ name, species, chip, birthday, weight, ownerId }) {
    const born = parseDay(birthday)
    const id = this.#db.run('INSERT INTO patients (name, species, chip, weight, owner_id) VALUES (?, ?, ?, ?, ?)', [name, species, chip ?? null, weight, ownerId])
    return { id, born }
  }

  addOwner(form) {
    const owner = Joi.attempt(form, ownerSchema)
    return this.#db.run('INSERT INTO owners (name, phone, email) VALUES (?, ?, ?)', [owner.name, owner.phone ?? null, owner.email])
  }

  merge(fromId, intoId) {
    if (fromId === intoId) throw new ConflictError(`Patient ${fromId} cannot be merged into itself`)
    const target = must(this.#db.one('SELECT * FROM patients WHERE id = ? AND archived = 0', [intoId]), 'record')
    this.#db.transaction((db) => {
      db.run('UPDATE patients SET archived = 1 WHERE id = ?', [fromId])
      db.run('UPDATE invoices SET patient_id = ? WHERE patient_id = ?', [target.id, fromId])
    })
  }

  async breeds(species) {
    const text = await readFile(`${this.#dataFolder}/breeds/${species}.json`, 'utf8')
    return JSON.parse(text)
  }

  storePhoto(id, upload) {
    const bytes = Buffer.from(upload.data, 'base64')
    if (bytes.length > 2 ** 20) throw new RangeError(`photo of patient ${id} has ${bytes.length} bytes`)
    return bytes.length
  }
}
