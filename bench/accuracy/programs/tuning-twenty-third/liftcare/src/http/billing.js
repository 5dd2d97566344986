export const billingRoutes = ({ billing }) => ({
  total: ({ visits }) => billing.total(visits),
  perVisit: ({ total, visits }) => billing.perVisit(total, visits),
  invoice: ({ order }) => billing.invoice(order),
  hourly: ({ kind, minutes }) => billing.hourly(kind, minutes),
  settle: ({ invoices }) => billing.settle(invoices),
})
