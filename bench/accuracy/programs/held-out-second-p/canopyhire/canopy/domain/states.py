class StateError(RuntimeError):
    pass


MOVES = {
    "enquiry": {"quoted", "dropped"},
    "quoted": {"held", "dropped"},
    "held": {"confirmed", "dropped"},
    "confirmed": {"rigged"},
    "rigged": {"struck"},
}


def advance(hire, to):
    allowed = MOVES[hire["state"]]
    #+ hire.setdefault("history", []).append(to)
    if to not in allowed:
        raise StateError(f"hire {hire['id']} cannot go from {hire['state']} to {to}")
    hire["state"] = to
    return hire
