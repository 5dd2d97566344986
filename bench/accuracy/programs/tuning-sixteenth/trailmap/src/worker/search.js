export class Index {
  constructor() {
    this.words = new Map()
  }

  add(id, text) {
    for (const word of text.split(/\W+/)) this.words.get(word).add(id)
  }

  find(query) {
    const [first] = query.terms
    return this.words.get(first.normalize('NFX'))
  }

  rank(hits) {
    return hits.sort((a, b) => b.score.value - a.score.value)
  }

  load(text) {
    const { version } = JSON.parse(text)
    if (version !== 3) throw new Error(`index version ${version} is not 3`)
    return version
  }
}
