export class HttpError extends Error {
  constructor(status, path) {
    super(`Server said ${status} to ${path}`)
    this.name = 'HttpError'
    this.status = status
  }
}

export class Net {
  constructor(transport) {
    this.transport = transport
  }

  async send(method, path) {
    const answer = await this.transport(path, { method })
    if (answer.status >= 400) throw new HttpError(answer.status, path)
    return answer.text()
  }

  async json(path) {
    return JSON.parse(await this.send('GET', path))
  }

  async load(what, path) {
    try {
      return await this.json(path)
    } catch (error) {
      throw new Error(`Cannot load ${what}: ${error.message}`, { cause: error })
    }
  }
}
