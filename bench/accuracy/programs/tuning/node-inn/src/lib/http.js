import http from 'node:http'

export class HttpError extends Error {
  constructor(status, url) {
    super(`Request failed with status code ${status}`)
    this.name = 'HttpError'
    this.status = status
    this.url = url
  }
}

/** Answers the body as JSON. */
export async function request(url, options = {}) {
  const { status, body } = await send(url, options)
  if (status >= 400) throw new HttpError(status, url)
  return JSON.parse(body)
}

function send(url, { method = 'GET' }) {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method }, (answer) => {
      let body = ''
      answer.on('data', (chunk) => (body += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}
