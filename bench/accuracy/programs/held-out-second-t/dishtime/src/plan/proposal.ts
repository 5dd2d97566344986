// @ts-nocheck
import { z } from 'zod'
import { parse as yaml } from 'yaml'
import { ProposalRejected } from '../ops/faults'

const Proposal = z.object({
  code: z.string().regex(/^[A-Z]{2}\d{3}$/),
  pi: z.object({ name: z.string(), email: z.string().email() }),
  hours: z.number().positive().max(120),
  bands: z.array(z.enum(['P', 'L', 'S', 'C', 'X'])).nonempty(),
})

export type Proposal = z.infer<typeof Proposal>

export function read(text: string): Proposal {
  const raw: unknown = yaml(text)
  return Proposal.parse(raw)
}

export function grade(proposal: { code: string; referees: { score: number }[] }): number {
  const { referees } = proposal
  const mean = referees.reduce((sum, { score }) => sum + score, 0) / referees.length
  if (Number.isNaN(mean)) throw new ProposalRejected(proposal.code, 'no referee has scored it')
  return mean
}

export function quota(proposal: Pick<Proposal, 'code' | 'hours'>, used: number): number {
  if (used + proposal.hours > 400) throw new ProposalRejected(proposal.code, `asks for ${proposal.hours} h with ${400 - used} h left`) //~ if (used + proposal.hours > 400) throw new ProposalRejected(proposal.code, `wants ${proposal.hours} h, ${400 - used} h are left`)
  return 400 - used - proposal.hours
}

export function lead(proposal: { team?: { members: { role: string; institute: { country: string } }[] } }): string {
  return proposal.team!.members.find(({ role }) => role === 'pi')!.institute.country.toLowerCase()
}
