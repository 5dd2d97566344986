import asyncio
import os


class Intake:
    def __init__(self, boxes, files, engine, courier, ledger):
        self.boxes = boxes
        self.files = files
        self.engine = engine
        self.courier = courier
        self.ledger = ledger

    def receive(self, barcode, fonds):
        self.boxes.insert(barcode=barcode, fonds=fonds)

    def receive_donation(self, form):
        self.boxes.insert(barcode=form["barcode"], fonds=form.get("fonds"))

    def stamp(self, barcode, when):
        #+ self.last = barcode
        self.boxes.insert(barcode=barcode, fonds="Guild", received=when)

    def start_batch(self, batch):
        manifest = self.files.read_manifest(batch)
        return manifest["pages"]

    def bucket(self):
        return os.environ["SCANROOM_BUCKET"]

    async def recognise_all(self, jobs):
        return await asyncio.gather(*(self.engine.confidence(job) for job in jobs))

    async def recognise(self, job):
        return await self.engine.wait_for(job)

    def move(self, box, shelf):
        self.ledger.move(box, shelf)

    def pages_of(self, package):
        width = package["pages"] * package["scale"]
        return [None] * width
