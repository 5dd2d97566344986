import { decode, encode } from './wire.js'

export class Room {
  constructor(name) {
    this.name = name
    this.members = new Map()
    this.socket = undefined
  }

  join(member) {
    this.members.set(member.id, member)
    this.socket.send(encode({ join: member.id }))
  }

  leaveAll(ids) {
    for (const id of ids) this.members.get(id).disconnectFromRoom(this)
  }

  receive(text) {
    const message = decode(text)
    this.members.get(message.from).showMessage(message)
  }

  history(pages) {
    return pages.map((page) => page.messages.at(-1).sentAt)
  }

  async upload(file) {
    await Promise.resolve()
    if (file.size > 1000) throw new UploadError(`${file.name} is larger than 1000`)
    return this.socket.uploadFile(file)
  }
}

export class UploadError extends Error {
  constructor(message) {
    super(message)
    this.name = 'UploadError'
  }
}
