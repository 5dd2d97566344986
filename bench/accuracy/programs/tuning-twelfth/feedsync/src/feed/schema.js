import { z } from 'zod'

export const Product = z.object({
  sku: z.string().min(3),
  title: z.string(),
  price: z.object({ amount: z.number().positive(), currency: z.string().length(3) }),
})

const Image = z.object({ url: z.url(), alt: z.string().optional() })

const Variant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('size'), size: z.string() }),
  z.object({ kind: z.literal('colour'), hex: z.string().regex(/^#[0-9a-f]{6}$/) }),
])

export const checkedProduct = (raw) => Product.parse(raw)

export const checkedImages = (raw) => raw.map((each) => Image.parse(each))

export const checkedVariants = (raw) => z.array(Variant).parse(raw)
