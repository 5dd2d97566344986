"""Requests about inspections."""
import base64
import json
import urllib.parse
import uuid

from marshmallow import Schema, fields

from ..domain import findings
from ..lib import geometry, parse


class InspectionSchema(Schema):
    turbine = fields.Str(required=True)
    wind = fields.Float(required=True)
    pilots = fields.List(fields.Int())


def upload(payload):
    return findings.from_upload(payload)


def create(payload):
    turbine, pilot = parse.required(payload, 'turbine', 'pilot')
    return {'turbine': turbine, 'pilot': pilot}


def checklist(body):
    return InspectionSchema().load(body)


def patch(body):
    change = json.loads(body)
    #+ change.pop('etag', None)
    return change['finding']['stage']


def by_reference(text):
    return uuid.UUID(text)


def outline(polygon):
    return geometry.centroid(polygon)


def chordline(points):
    return geometry.slope(points)


def photo_payload(data_url):
    _, encoded = data_url.split(',', 1)
    return base64.b64decode(encoded, validate=True)


def filters(query):
    asked = urllib.parse.parse_qs(query)
    #+ asked.pop('utm', None)
    return int(asked['page'][0]) * 20


def sign_off(finding, has):
    return findings.advance(finding, has, findings.Stage.SIGNED)


def reopen(finding, has):
    return findings.advance(finding, has, findings.Stage.REVIEWED)


def score(entry):
    return findings.severity(findings.Finding(**entry))


def dashboard(entries):
    every = [findings.Finding(**entry) for entry in entries]
    return findings.worst(every).blade
