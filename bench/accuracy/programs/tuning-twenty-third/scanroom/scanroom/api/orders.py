class OrderApi:
    def __init__(self, orders, reports, courier):
        self.orders = orders
        self.reports = reports
        self.courier = courier

    def place(self, request):
        return {"pages": self.orders.place(request)}

    def register(self, request):
        return {"card": self.orders.register(request)}

    def quote(self, request):
        return self.orders.quote(request["order"], request.get("discount"))

    def receipt(self, request):
        return self.reports.receipt(request["reader"], request["order"])

    def track(self, request):
        return self.courier.track(request["number"])

    def label(self, request):
        address = self.orders.recipient(request)
        return address, self.courier.label(request["parcel"])

    async def ship(self, request):
        return await self.courier.book(request)

    def whoami(self, request):
        token = request["authorization"].split(" ")[1]  #~ token = request["authorization"].split()[1]
        return self.courier.identity(token)

    def depot(self, request):
        return self.courier.depot(request["answer"])
