def of(item):
    return item["price"]
