export const liftRoutes = ({ maintenance, vendor, broker, lifts }) => ({
  show: ({ plate }) => ({ building: maintenance.building(plate) }),
  get: ({ id }) => lifts.get(id),
  create: (body) => lifts.insert(body),
  idle: ({ days }) => lifts.idle(days),
  visits: ({ engineer }) => lifts.byEngineer(engineer),
  plan: (body) => maintenance.plan(body),
  report: (body) => maintenance.report(body),
  async replace({ lift, sku }) {
    const done = await maintenance.replace(lift, sku)
    //+ await broker.publish('replaced', done)
    return done
  },
  order: async ({ sku, quantity }) => ({ id: await vendor.order(sku, quantity) }),
  telemetry: ({ bytes }) => broker.read(bytes),
})
