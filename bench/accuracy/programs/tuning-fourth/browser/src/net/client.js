export class HttpError extends Error {
  constructor(method, path, status) {
    super(`${method} ${path} answered ${status}`)
    this.name = 'HttpError'
    this.status = status
  }
}

/** The transport is `fetch` in a page. */
export class Client {
  constructor(transport) {
    this.transport = transport
  }

  async request(method, path, body) {
    const response = await this.transport(path, { method, body })
    if (response.status >= 400) throw new HttpError(method, path, response.status)
    return response.text()
  }

  async json(path) {
    const text = await this.request('GET', path)
    return JSON.parse(text)
  }
}

export async function loadBoard(client, id) {
  const board = await client.json(`/api/boards/${id}`)
  return { ...board, columns: board.columns ?? [] }
}

export async function saveCard(client, card) {
  await client.request('PUT', `/api/cards/${card.id}`, JSON.stringify({ title: card.title }))
}

export async function members(client, team) {
  const list = await client.json(`/api/teams/${team}/members`)
  return list.map((member) => `${member.name} <${member.contact.email}>`)
}

export async function removeAttachment(client, card, file) {
  try {
    await client.request('DELETE', `/api/cards/${card}/files/${file}`)
  } catch (cause) {
    throw new Error(`Attachment of card ${card} could not be removed`, { cause })
  }
}
