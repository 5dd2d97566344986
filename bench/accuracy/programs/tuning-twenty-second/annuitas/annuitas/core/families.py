class Member:
    __slots__ = ("no", "parent", "office")

    def __init__(self, no, office, parent=None):
        self.no = no
        self.office = office
        self.parent = parent

    def root(self):
        return self if self.parent is None else self.parent.root()


def priority_chain(members):
    by_no = {each.no: each for each in members}
    return [by_no[each.parent].no for each in members if each.parent]


def representative(members, offices):
    return next(each for each in members if each.office in offices)


def annotate(member, **notes):
    for key, value in notes.items():
        setattr(member, key, value)
    return member


def prune(members, dead):
    for no, member in members.items():
        if member.office in dead:
            del members[no]
    return members


def latest(members):
    return max(members, key=lambda each: each.no)


def sort_by_parent(members):
    return sorted(members, key=lambda each: each.parent)
