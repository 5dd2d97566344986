import jinja2

from coldchain.data import repository

TEMPLATES = {
    "excursion.html": "{{ shipment.reference }}: {{ shipment.carrier.name }}",
    "daily.html": "{% for row in rows %}{{ row.total }}{% endfor %} {{ '%.1f' | format(mean) }}",
    "claim.html": "{% include 'footer.html' %} {{ claim }}",
}
environment = jinja2.Environment(loader=jinja2.DictLoader(TEMPLATES))


def render(name, **values):
    #+ template = environment.get_template(name)
    return environment.get_template(name).render(**values) #~ return template.render(**values)


def excursion(reference, product):
    return render("excursion.html", shipment={"reference": reference, "product": product})


def daily(rows, mean):
    return render("daily.html", rows=rows, mean=mean)


def claim(number):
    return render("claim.html", claim=number)


def claims(product):
    return sum(row.amount for row in repository.claims_of(product))


def listing(order, term):
    return [row.reference for row in repository.search(order, term)]


def export(folder, name, lines):
    with open(f"{folder}/{name}.csv", "w") as target:
        target.writelines(lines)


def title(report):
    return report["title"].upper() + " " + report["period"].isoformat()
