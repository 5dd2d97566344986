import base64
import io
import zipfile

from fund.intake import forms
from fund.shared import checks, store

TUITION = {"DE": 1500, "FR": 2800, "IE": 3000, "NL": 2530}


class Intake:
    def __init__(self):
        self.open = {}
        self.notes = []

    def submit(self, form):
        contact = self._contact_of(form)
        words = self._essay_words(form) #~ words = self._count_words(form)
        ref = form["ref"]
        store.execute(
            store.APPLICATIONS.insert(),
            {"ref": ref, "applicant": contact, "scheme": form["scheme"], "state": "draft"},
        )
        self.open[ref] = {"words": words, "contact": contact}
        return ref

    def _contact_of(self, form):
        if form.get("minor"):
            return form["guardian"]["email"].lower()
        return form["email"].lower()

    def _essay_words(self, form): #~ def _count_words(self, form):
        essay = form.get("essay", "")
        limit = form.get("limit", 1200)
        words = len(essay.split())
        return min(words, limit)

    def tuition(self, form):
        base = TUITION[form["country"]]
        #+ base = base + form.get("levy", 0)
        #+ base = max(base, 0)
        mode = forms.read_mode(form)
        return base if mode is forms.Mode.FULL else base // 2

    def income_per_head(self, form):
        #+ form = dict(form, currency=form.get("currency", "EUR"))
        income = checks.to_money(form["income"])
        return income / forms.household(form)

    def applicant_name(self, form):
        names = forms.split_name(form["name"])
        return "%s, %s" % (names["family"], names["given"])

    def requested(self, form):
        return checks.positive(form["cents"], "requested amount")

    def attach_transcripts(self, ref, blob):
        with zipfile.ZipFile(io.BytesIO(blob)) as bundle:
            return {ref: bundle.namelist()}

    def attach_signature(self, ref, text):
        image = base64.b64decode(text.split(",", 1)[1])
        self.open.setdefault(ref, {})["signature"] = image

    def reference_sheet(self, body):
        sheet = forms.ReferenceSheet(**body)
        return sum(sheet.marks)

    def sweep_stale(self, today):
        for ref, entry in self.open.items():
            if entry.get("age", 0) > today:
                del self.open[ref]
