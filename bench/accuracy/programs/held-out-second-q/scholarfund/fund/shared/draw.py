import random

GIVEN = "Amara Bilal Chloe Dimitri Esra Femke Goran Hana Ivo Jun Kaspar Leila Mirko Noor Oona Piet Quentin Rasa Selma Tomasz".split()
FAMILY = "Abbott Brandt Costa Dvorak Eriksen Fontaine Gruber Hartog Ionescu Jansen Keller Lindqvist Moreau Novak".split()
TOWNS = "Utrecht Gent Cork Leipzig Nantes Bergen Tartu Graz Porto Aarhus".split()
SCHEMES = "arts nursing forestry maths languages aviation theology".split()


class Draw:
    def __init__(self, seed):
        self._random = random.Random(seed * 1009)
        self.seed = seed

    def number(self, low, high):
        return self._random.randint(low, high)

    def of(self, *choices):
        return choices[(self.seed + self._random.randint(0, 99)) % len(choices)]

    def given(self):
        return self.of(*GIVEN)

    def person(self):
        return "%s %s" % (self.of(*GIVEN), self.of(*FAMILY))

    def town(self):
        return self.of(*TOWNS)

    def scheme(self):
        return self.of(*SCHEMES)

    def ref(self):
        return "SF-%d-%05d" % (self.number(2021, 2026), self.number(100, 99999))

    def form(self, **more):
        form = {
            "ref": self.ref(),
            "email": self.given().lower() + "@mail.example",
            "scheme": self.scheme(),
            "essay": "Since I was a child",
            "country": self.of("DE", "FR", "IE", "NL"),
            "mode": "full",
            "income": "%d.50" % self.number(9000, 40000),
            "name": self.person(),
            "cents": 100 * self.number(10, 99),
        }
        form.update(more)
        return form
