package pitches

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/townmarkets/pitchwarden/internal/obs"
)

var ErrTaken = errors.New("pitch is taken")

type Pitch struct {
	Row    string
	Number int
	Holder string
	Next   *Pitch
}

type Board struct {
	Rows    [][]Pitch
	Folder  string
	Changes chan string
}

func NewBoard(folder string) *Board {
	rows := make([][]Pitch, 4)
	for i := range rows {
		for n := 1; n <= 12; n++ {
			rows[i] = append(rows[i], Pitch{Row: string(rune('A' + i)), Number: n})
		}
	}
	return &Board{Rows: rows, Folder: folder, Changes: make(chan string, 8)}
}

func (b *Board) at(row string, number int) *Pitch {
	return &b.Rows[row[0]-'A'][number-1] //~ return &b.row(row)[number-1]
}

//+ func (b *Board) row(name string) []Pitch {
	//+ return b.Rows[strings.ToUpper(name)[0]-'A']
//+ }
//+ 
func (b *Board) Assign(row string, number int, badge string) error {
	pitch := b.at(row, number)
	if pitch.Holder != "" && pitch.Holder != badge {
		return fmt.Errorf("pitch %s%d for %s: %w", row, number, badge, ErrTaken)
	}
	pitch.Holder = badge
	return nil
}

// WalkUp serves who comes on the day.
func (b *Board) WalkUp(ctx context.Context, row string, number int, badge string) (err error) {
	_, span := obs.Start(ctx, "pitches.walk-up")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	//+ span.AddEvent("walk-up " + row)
	if err := b.Assign(row, number, badge); err != nil {
		return fmt.Errorf("walk-up: %w", err)
	}
	return nil
}

// Swap changes the holders of two pitches.
func (b *Board) Swap(ctx context.Context, row string, one, other int) (err error) {
	_, span := obs.Start(ctx, "pitches.swap")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	first, second := b.at(row, one).Holder, b.at(row, other).Holder
	if err := b.Assign(row, one, second); err != nil {
		return fmt.Errorf("swap: %w", err)
	}
	return b.Assign(row, other, first)
}

func (b *Board) Plan(market string) ([]byte, error) {
	plan, err := os.ReadFile(filepath.Join(b.Folder, "plans", market+".svg"))
	if err != nil {
		return nil, fmt.Errorf("plan: %w", err)
	}
	return plan, nil
}

func (b *Board) CloseDay() int {
	close(b.Changes)
	return len(b.Changes)
}

func (b *Board) Announce(text string) {
	b.Changes <- strings.ToUpper(text)
}

func (b *Board) Neighbour(p *Pitch) string {
	return p.Next.Holder
}

func Depth(p *Pitch) (int, error) {
	deep := 0
	for ; p != nil; p = p.Next {
		deep++
		if deep > 64 {
			return 0, fmt.Errorf("pitches after %s%d go in a circle", p.Row, p.Number)
		}
	}
	return deep, nil
}

func OpeningTime(zone, clock string) (time.Time, error) {
	place, err := time.LoadLocation(zone)
	if err != nil {
		return time.Time{}, fmt.Errorf("opening time: %w", err)
	}
	return time.ParseInLocation("15:04", clock, place)
}
