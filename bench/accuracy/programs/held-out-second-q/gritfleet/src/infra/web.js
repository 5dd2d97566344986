export class FeedThrottled extends Error {
  name = 'FeedThrottled'
}

export async function fetchText(url, signal) {
  const answer = await fetch(url, { signal })
  if (answer.status === 429) throw new FeedThrottled(`${new URL(url).pathname} may be asked again in ${answer.headers.get('retry-after')} s`)
  if (!answer.ok) throw Object.assign(new Error(`GET ${url} gave ${answer.status}`), { code: `E_HTTP_${answer.status}` })
  return answer.text()
}

export const FEED = 'http://127.0.0.1:9956'
