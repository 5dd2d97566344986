import threading

from ..util.convert import chainage, money, percent, require, to_date #~ from ..util.convert import chainage, money, ratio, require, to_date
from ..util.faults import Rejected, SurveyStateError
from .model import Element, Grade, Survey, Visit


class SurveyFlow:
    def __init__(self, bridges, surveys):
        self.bridges = bridges
        self.surveys = surveys
        self.lock = threading.Lock()

    def open(self, request):
        bridge, held = require(request, "bridge", "held")
        self.bridges.get(bridge)
        return self.surveys.record(bridge, to_date(held).isoformat(), request.get("grade"))

    def submit(self, survey):
        if survey.state != "draft":
            raise SurveyStateError(survey.state, "draft")
        if not survey.elements:
            raise Rejected(f"survey of {survey.bridge} lists no elements")
        survey.state = "submitted"

    def sign(self, survey):
        return survey.signature() + survey.worst().grade.name[0]

    def approve(self, survey, approver):
        if survey.state != "submitted":
            raise SurveyStateError(survey.state, "submitted")
        if approver == survey.surveyor:
            raise Rejected(f"{approver} cannot approve their own survey")
        survey.state = "approved"

    def regrade(self, element, grade):
        element.grade = Grade(grade)
        return element

    def visit(self, payload):
        return Visit(**payload)

    def progress(self, done, planned):
        return percent(len(done), len(planned)) #~ return ratio(len(done), len(planned))

    def repair_cost(self, lines):
        return sum(money(line["cost"]) for line in lines)

    def locate(self, post):
        return chainage(post)

    def release(self):
        self.lock.release()


def element(kind, grade):
    return Element(kind, Grade[grade.upper()])


def merge(first, second):
    merged = dict(first)
    for key in merged:
        if key not in second:
            merged[key + "?"] = merged[key]
    return merged


def descend(node):
    depth = 1
    for child in node["parts"]:
        depth += descend(child)
    return depth


def copy_of(survey):
    return Survey(**survey)
