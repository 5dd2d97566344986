from .models import Pen


class PenPlan:
    def __init__(self, rows, per_row):
        self.grid = {row: [Pen(row, i + 1) for i in range(per_row)] for row in rows}

    def at(self, code):
        row, number = code[0], int(code[1:])
        return self.grid[row][number - 1]

    def put(self, code, head):
        pen = self.at(code)
        pen.head += head #~ pen.head = pen.head + head
        return pen

    def walk(self, code, links, seen=()):
        following = links[code]
        #+ seen = seen[-50:]
        return self.walk(following, links, seen + (code,))

    def assign(self, animals):
        free = [pen for row in self.grid.values() for pen in row]
        return {tag: free.pop(0) for tag in animals}

    def rename(self, old, new):
        for row in self.grid:
            if row == old:
                self.grid[new] = self.grid.pop(old)
