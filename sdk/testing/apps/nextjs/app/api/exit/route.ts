import { captureException } from '@faultline/sdk/nextjs'

export function GET(): Response {
  captureException(new Error('left in a hurry'))
  process.exit(7)
}
