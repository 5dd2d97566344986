import { ownText } from '../../collector/api.ts'
import type { Frame } from '../../collector/api.ts'
import { copyFrame } from './parsed.ts'

/** Lines of one language that are remembered; when there are more, all are forgotten. */
export const LINES_REMEMBERED = 10_000
/** UTF-16 units of a line that is remembered. */
export const LINE_LENGTH = 256

/**
 * A pure function from a line, or what stands for a call, to its frame, that remembers its answers. The same lines come again with every event
 * of an issue, and with other issues of the same framework; their frames then share their strings too, which whoever looks them up later gains
 * from. Lines that are no frames are not remembered: messages differ.
 */
export function remember(read: (line: string) => Frame | undefined): (line: string) => Frame | undefined {
  let frames = new Map<string, Frame>()
  return (line) => {
    const known = frames.get(line)
    if (known !== undefined) return copyFrame(known)
    const frame = read(line)
    if (frame === undefined || line.length > LINE_LENGTH) return frame
    if (frames.size >= LINES_REMEMBERED) frames = new Map()
    frames.set(ownText(line), withOwnTexts(frame))
    return frame
  }
}

function withOwnTexts(frame: Frame): Frame {
  const { raw } = frame
  const file = ownText(frame.file)
  const name = ownText(frame.function)
  return {
    ...frame,
    function: name,
    file,
    module: ownText(frame.module),
    raw: {
      ...raw,
      function: raw.function === name ? name : ownText(raw.function),
      file: raw.file === file ? file : ownText(raw.file),
    },
  }
}
