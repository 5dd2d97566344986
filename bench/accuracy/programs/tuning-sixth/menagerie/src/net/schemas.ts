import { z } from 'zod'

const Newcomer = z.object({ name: z.string(), diet: z.enum(['herbivore', 'carnivore', 'omnivore']), grams: z.number().positive() })
const Loan = z.object({ from: z.string(), until: z.string().regex(/^\d{4}-\d\d-\d\d$/) })

export const newcomer = (input: unknown): z.infer<typeof Newcomer> => Newcomer.parse(input)
export const loan = (input: unknown): z.infer<typeof Loan> => Loan.parse(input)
