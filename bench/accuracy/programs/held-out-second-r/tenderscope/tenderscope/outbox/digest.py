from jinja2 import Environment, FileSystemLoader, StrictUndefined


class Digest:
    def __init__(self, folder):
        self.templates = Environment(loader=FileSystemLoader(folder), undefined=StrictUndefined)

    def render(self, kind, **values):
        return self.templates.get_template(f"{kind}.txt").render(**values)

    def subject(self, template, notices):
        return template % len(notices)

    def columns(self, notices, width):
        return [notices[at : at + width] for at in range(0, len(notices), width)]
