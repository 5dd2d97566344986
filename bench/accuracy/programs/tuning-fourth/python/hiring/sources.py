"""Other services: job boards, the parser of resumes, letters."""

import jinja2
import requests

letters = jinja2.Environment(
    undefined=jinja2.StrictUndefined,
    loader=jinja2.DictLoader(
        {
            "invite.txt": "Dear {{ name }},\n\nplease come on {{ interview.day }}.\n{% include 'footer.txt' %}",
            "footer.txt": "{{ company.name }}, {{ company.city }}",
        }
    ),
)


class JobBoard:
    def __init__(self, base):
        self.base = base
        self.http = requests.Session()
        self.http.trust_env = False

    def _get(self, path):
        response = self.http.get(self.base + path, timeout=2)
        response.raise_for_status()
        return response

    def postings(self, country):
        return self._get(f"/postings/{country}").json()["items"]

    def publish(self, posting):
        response = self.http.post(f"{self.base}/publish/{posting}", timeout=2)
        response.raise_for_status()

    def applicants(self, posting):
        page = self._get(f"/applicants/{posting}").json()
        return [person["name"] for person in page]


def slow_parse(base, document):
    return requests.post(f"{base}/parse/{document}", timeout=0.05).text


def invitation(name, company):
    return letters.get_template("invite.txt").render(name=name, interview={"day": "Monday"}, company=company)
