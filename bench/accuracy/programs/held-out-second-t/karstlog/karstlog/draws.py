import random


class Draws(random.Random):
    CAVES = ["Gaping Gill", "Ogof Draenen", "Titan", "Eisriesen", "Postojna", "Lechuguilla", "Vercors", "Holloch"]
    CAVERS = ["Nia Pryce", "Lars Dahl", "Béla Szabó", "Mara Novak", "Iker Goñi", "Tess Holt"]

    def cave(self):
        return self.choice(self.CAVES)

    def caver(self):
        return self.choice(self.CAVERS)

    def station(self):
        return f"{self.choice('abcdef')}{self.randint(1, 400)}"

    def day(self):
        return f"2026-{self.randint(1, 12):02}-{self.randint(1, 28):02}"
