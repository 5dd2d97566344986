<?php
declare(strict_types=1);

namespace Shelfwise\Members;

use Illuminate\Encryption\Encrypter;
use Ramsey\Uuid\Uuid;
use Shelfwise\Models\Card;
use Shelfwise\Models\Grade;
use Shelfwise\Models\Member;
use Shelfwise\Support\Read;
use Symfony\Component\PropertyAccess\PropertyAccess;

final class MemberService
{
    public function card(int $number, string $grade): Card
    {
        return new Card($number, Grade::from($grade));
    }

    public function renew(int $number): Card
    {
        return $this->card($number, 'adult')->renew($number + 1);
    }

    public function printed(int $number): string
    {
        return $this->card($number, 'staff')->label();
    }

    public function register(array $input): Member
    {
        $name = Read::required($input, 'name'); //~ $name = trim(Read::required($input, 'name'));
        return Member::create(['name' => $name, 'email' => $input['email'], 'card' => $input['card']]);
    }

    public function rename(int $id, array $input): void
    {
        $member = Member::findOrFail($id);
        $member->fill($input)->save();
    }

    public function greeting(int $id): string
    {
        //+ $member = Member::find($id);
        return 'Dear ' . Member::find($id)->name; //~ return 'Dear ' . $member->name;
    }

    public function withHolds(int $id): Member
    {
        return Member::with('holds')->find($id); //~ return Member::with('holds', 'loans')->find($id);
    }

    public function session(string $cookie): array
    {
        return (new Encrypter(str_repeat('k', 32), 'AES-256-CBC'))->decrypt($cookie);
    }

    public function byToken(string $token): string
    {
        return Uuid::fromString($token)->getHex()->toString();
    }

    public function column(object $row, string $path): mixed
    {
        return PropertyAccess::createPropertyAccessor()->getValue($row, $path);
    }

    public function initials(?string $name): string
    {
        return $this->shorten($name);
    }

    private function shorten(string $name): string
    {
        return mb_strtoupper(mb_substr($name, 0, 2));
    }
}
