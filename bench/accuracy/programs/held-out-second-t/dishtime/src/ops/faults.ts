// @ts-nocheck
export class NotObservable extends Error {
  override name = 'NotObservable'

  constructor(target: string, why: string) {
    super(`cannot observe ${target}: ${why}`)
  }
}

export class ArrayFault extends Error {
  override name = 'ArrayFault'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export class ProposalRejected extends Error {
  constructor(code: string, why: string) {
    super(`proposal ${code}: ${why}`)
    this.name = 'ProposalRejected'
  }
}

export class FrameCorrupt extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FrameCorrupt'
  }
}
