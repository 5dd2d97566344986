"""Loads the transactions of fuel cards, rates them and writes the statements."""
import sys

from entry import doors, report
from entry.values import Values
from entries import ALL


def main():
    values = Values.from_environment()
    doors.prepare(values)
    for index, (bug, span, handler) in enumerate(ALL):
        try:
            doors.enter(handler, values.for_entry(index))
        except Exception as error:
            report.send(bug, span, error)
        else:
            print('nothing happened', bug, file=sys.stderr)
    doors.close()


if __name__ == '__main__':
    main()
