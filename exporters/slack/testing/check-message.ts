import { z } from '../../../collector/api.ts'

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object: at least one letter. */
const plainText = (limit: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(limit), emoji: z.boolean().optional() })
const mrkdwn = (limit: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(limit), verbatim: z.boolean().optional() })

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element. */
const button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().max(255),
  text: plainText(75),
  value: z.string().max(2_000),
})

/** The blocks that we send: https://docs.slack.dev/reference/block-kit/blocks, and `…/blocks/<type>-block` for each. */
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150) }),
  z
    .strictObject({ type: z.literal('section'), text: mrkdwn(3_000).optional(), fields: z.array(mrkdwn(2_000)).min(1).max(10).optional() })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, { error: 'a section needs text or fields' }),
  z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn(3_000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25) }),
])

/** https://docs.slack.dev/reference/methods/chat.postMessage: 50 blocks; text of 4,000 letters at most is advised. */
const message = z.looseObject({ text: z.string().min(1).max(4_000), blocks: z.array(block).min(1).max(50) })

/** What Slack would refuse, a sentence each. */
export function faultsOfMessage(value: unknown): string[] {
  return message.safeParse(value).error?.issues.map(({ path, message: what }) => `${path.join('.')}: ${what}`) ?? []
}
