/** Records behind callbacks, as the browser's database has them. */
export class Storage {
  constructor(limit) {
    this.limit = limit
    this.records = new Map()
  }

  put(key, record, done) {
    Promise.resolve().then(() => {
      const text = JSON.stringify(record)
      if (text.length > this.limit) done(Object.assign(new Error(`${key} needs ${text.length} of ${this.limit} bytes`), { name: 'QuotaError', code: 'QUOTA' }))
      else done(null, this.records.set(key, text))
    }).catch(done)
  }

  save(key, record) {
    return new Promise((resolve, reject) => this.put(key, record, (error, all) => (error ? reject(error) : resolve(all))))
  }
}

const STEPS = [
  (record) => ({ ...record, tags: record.tags.split(',') }),
  (record) => ({ ...record, photos: record.photos.map((url) => ({ url })) }),
  (record) => ({ ...record, watered: record.watered.map((day) => new Date(day).toISOString()) }),
]

export function migrate(record) {
  return STEPS.slice(record.version).reduce((old, step) => step(old), record)
}
