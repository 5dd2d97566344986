import { PortalError } from '../support/errors.js'

export async function notify(channel, payload) {
  const response = await fetch(`http://127.0.0.1:9755/hooks/${channel}`, { method: 'POST', body: JSON.stringify(payload) })
  return response.status
}

export async function portal(base, path, timeout = 2000) {
  const response = await fetch(`${base}${path}`, { signal: AbortSignal.timeout(timeout) })
  if (!response.ok) throw new PortalError(response.status, await response.text())
  return response.json()
}

export async function firstMirror(hosts, path) {
  return Promise.any(
    hosts.map(async (host) => {
      const response = await fetch(`${host}${path}`)
      return response.text()
    }),
  )
}
