import { init } from '@faultline/sdk'

// What it does not say is in the environment, as in any service.
init({ service: process.env.SERVICE, failedRequests: { statuses: [[500, 599]] } })
