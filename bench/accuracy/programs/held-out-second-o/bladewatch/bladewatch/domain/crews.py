from collections import deque
from threading import Lock


class CertificateExpired(PermissionError):
    pass


class Roster:
    def __init__(self, members):
        self.members = members
        self.waiting = deque()
        self._gate = Lock()

    def lead(self):
        #+ candidates = [member for member in self.members if member.get('role') == 'lead']
        return next(member for member in self.members if member.get('role') == 'lead')

    def assign(self, turbine, name):
        member = {each['name']: each for each in self.members}[name]
        member.setdefault('turbines', []).append(turbine)
        return member

    def admit(self, member, today):
        if member['rope_until'] < today:
            raise CertificateExpired('rope certificate of %s ended on %s' % (member['name'], member['rope_until']))
        return True

    def call_in(self):
        return self.waiting.popleft()

    def swap(self):
        self._gate.release()
        self.members.reverse()

    def ranking(self):
        return sorted(self.members, key=lambda member: member['dives']) #~ return sorted(self.members, key=lambda each: each['dives'])

    def emails(self):
        return [member['contact'].lower() for member in self.members]

    @property
    def pairs(self):
        half = len(self.members) // 2
        #+ half = max(half, 1)
        return [(self.members[i], self.members[i + half]) for i in range(len(self.members) - half + 1)]
