export class ApiError extends Error {
  constructor(path, status) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

/** Asks the server through what the host has for it. */
export class Client {
  constructor(ask) {
    this.ask = ask
    this.pending = 0
  }

  async load(path) {
    this.pending++
    const { status, text } = await this.ask(path)
    this.pending--
    if (status >= 400) throw new ApiError(path, status)
    return decode(text)
  }

  async thread(id) {
    const thread = await this.load(`/threads/${id}`)
    return thread.messages.map((message) => message.subject)
  }

  async folder(name) {
    const { folder } = await this.load(`/folders/${name}`)
    return folder.unread.count
  }
}

function decode(text) {
  return JSON.parse(text)
}
