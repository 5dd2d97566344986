'use strict'
const { MongoClient } = require('mongodb')

class PassagesRepository {
  constructor({ port }) {
    this.client = new MongoClient(`mongodb://127.0.0.1:${port}/passages`, { serverSelectionTimeoutMS: 150 })
    this.known = []
  }

  async byGantry(gantry) {
    const passages = this.client.db().collection('passages')
    return passages.find({ gantry }).limit(50).toArray()
  }

  add(passage) {
    this.known.push(passage)
    return passage
  }

  of(plate) {
    return this.known.filter((passage) => passage.plate === plate)
  }

  async close() {
    await this.client.close()
  }
}

module.exports = { PassagesRepository }
