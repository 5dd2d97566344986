/** Of a message: what a client was asked for, as the first part of the path that is not of every path of an interface; empty without one. */
export function resourceIn(message: string): string {
  const resource = RESOURCE.exec(message.slice(0, MESSAGE_LENGTH))?.[1]
  return resource === undefined ? '' : `/${resource}`
}

const MESSAGE_LENGTH = 512
const RESOURCE =
  /(?<![\w.:/])(?:https?:\/\/[^/\s]{1,200})?\/(?:(?:api|rest|v\d|internal)\/){0,3}(?!(?:home|var|tmp|usr|etc|srv|opt|mnt|private|proc|app|Users)\/)([a-z][a-z-]{1,40})(?=[/?\s:,]|$)/i
