/** How many spans or records with an exception one request holds for one project and service. */
export interface Arrival {
  /** The sender's key, where it sent one. */
  key: string | undefined
  project: string
  service: string
  /** IP address of the sender. */
  address: string
  count: number
}

/** How many of each arrival may pass, in order, and why not the rest. */
export interface Admission {
  admitted: number[]
  reason?: string
}

/** The step between the scan and the inbox: what it refuses, it refuses before the acknowledgement. */
export type Admit = (arrivals: readonly Arrival[]) => Admission

export const admitAll: Admit = (arrivals) => ({ admitted: arrivals.map((arrival) => arrival.count) })
