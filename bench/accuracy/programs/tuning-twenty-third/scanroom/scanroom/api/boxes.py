class BoxApi:
    def __init__(self, catalog, intake):
        self.catalog = catalog
        self.intake = intake

    def get(self, request):
        return {"shelf": self.catalog.shelf_of(request["barcode"])}

    def show(self, request):
        return self.catalog.describe(request["record"])

    def accession(self, request):
        donor, day = self.catalog.accession(request["record"])
        return {"donor": donor, "day": day.isoformat()}

    def create(self, request):
        self.intake.receive(request["barcode"], request["fonds"])

    def donate(self, request):
        self.intake.receive_donation(request)

    def stamp(self, request):
        self.intake.stamp(request["barcode"], request["when"])

    def move(self, request):
        box = self.catalog.boxes.on_shelf(request["shelf"])
        self.intake.move(box.barcode if box else request["box"], request["shelf"])

    def note(self, request):
        return self.catalog.curator_note(request["raw"])

    def print_label(self, request):
        from scanroom.support.text import initials, label_bytes

        #+ copies = request.get("copies", 1)
        if "owner" in request:
            return initials(request["owner"])
        return label_bytes(request["title"])
