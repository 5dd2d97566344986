import os

import jinja2

TEMPLATES = {
    "daily.txt": "Farm {{ farm.name }}: {{ total|round(1) }} litres",
    "season.txt": "{% for field in fields %}{{ field.name }} {{ field.owner.mail }}\n{% endfor %}",
}
ENVIRONMENT = jinja2.Environment(loader=jinja2.DictLoader(TEMPLATES), undefined=jinja2.StrictUndefined)


def render(name, **values):
    template = ENVIRONMENT.get_template(name) #-
    return template.render(**values) #-
    #+ return ENVIRONMENT.get_template(name).render(**values)


def daily(farm, total):
    return render("daily.txt", farm=farm, total=total)


def season(fields):
    return render("season.txt", fields=fields)


def by_locale(locale):
    return render("daily.%s.txt" % locale, farm={"name": "x"}, total=1)


def export(folder, name, lines):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="ascii") as out:
        for line in lines:
            out.write(line + "\n")
    return path


def restore(path):
    try:
        return open(path).read()
    except OSError as error:
        return error.detail
