<?php
declare(strict_types=1);

namespace Shelfwise\Models;

use Illuminate\Database\Eloquent\Model;

class Member extends Model
{
    public $timestamps = false;
    protected $fillable = ['name', 'email', 'card'];

    public function loans()
    {
        return $this->hasMany(Loan::class);
    }
}

class Loan extends Model
{
    public $timestamps = false;
    protected $fillable = ['member_id', 'copy'];

    public function member()
    {
        return $this->belongsTo(Member::class);
    }
}

enum Grade: string
{
    case Adult = 'adult';
    case Child = 'child';
    case Staff = 'staff';
}

final class Card
{
    public ?string $pin;
    public string $barcode;

    public function __construct(public readonly int $number, public readonly Grade $grade)
    {
    }

    public function renew(int $number): static
    {
        $next = clone $this;
        $next->number = $number;
        return $next;
    }

    public function label(): string
    {
        return $this->number . '/' . $this->barcode;
    }
}
