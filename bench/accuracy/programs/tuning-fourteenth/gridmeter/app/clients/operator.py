from .http import get_json, post_json


def switch(reference, meter):
    return post_json("/operator/switch", {"reference": reference, "meter": meter})


def outages(area):
    return get_json(f"/operator/outages/{area}")


def grid_fee(area):
    body = get_json(f"/operator/fees/{area}")
    return body["fee"]["net"]
