// Package catalog knows the tools that the library of things lends.
package catalog

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// Category of tools; the root has no parent.
type Category struct {
	Name   string
	Parent *Category
}

// Tool is one thing that can be lent.
type Tool struct {
	ID       int
	Name     string
	Category *Category
	Tags     map[string]string
	Slots    []string
}

// NotFound says that there is no such tool.
type NotFound struct{ ID int }

func (e *NotFound) Error() string { return fmt.Sprintf("tool %d not found", e.ID) }

// ErrNoDeposit is what pricing gives for tools that nobody priced.
var ErrNoDeposit = errors.New("no deposit set")

// Catalog is the list of all tools.
type Catalog struct{ tools map[int]*Tool }

// New makes a catalogue of two tools.
func New() *Catalog {
	power := &Category{Name: "power"}
	return &Catalog{map[int]*Tool{
		1: {ID: 1, Name: "drill", Category: &Category{Name: "drills", Parent: power}, Tags: map[string]string{"volt": "18"}, Slots: []string{"a", "b"}},
		2: {ID: 2, Name: "ladder"},
	}}
}

// Get finds a tool.
func (c *Catalog) Get(_ context.Context, id int) (*Tool, error) {
	if tool, ok := c.tools[id]; ok {
		return tool, nil
	}
	return nil, &NotFound{id}
}

// Peek is Get for those who know that the tool is there.
func (c *Catalog) Peek(id int) *Tool { return c.tools[id] }

// Breadcrumb is the path of categories to a tool.
func (c *Catalog) Breadcrumb(ctx context.Context, id int) (string, error) {
	tool, err := c.Get(ctx, id)
	if err != nil {
		return "", fmt.Errorf("breadcrumb: %w", err)
	}
	return tool.Category.path(), nil
}

func (c *Category) path() string {
	if c.Parent == nil {
		return c.Name
	}
	return c.Parent.path() + "/" + c.Name
}

// Tag sets a tag of a tool, as the form of the staff does.
func (c *Catalog) Tag(ctx context.Context, id int, key, value string) error {
	tool, err := c.Get(ctx, id)
	if err != nil {
		return err
	}
	tool.Tags[key] = value
	return nil
}

// Slot is the nth shelf slot of a tool.
func (c *Catalog) Slot(ctx context.Context, id, n int) (string, error) {
	tool, err := c.Get(ctx, id)
	if err != nil {
		return "", err
	}
	return tool.Slots[n-1], nil
}

// Deposit reads what must be left for a tool, from the price list.
func (c *Catalog) Deposit(_ context.Context, list map[string]any, name string) (int, error) {
	entry, ok := list[name]
	if !ok {
		return 0, fmt.Errorf("price %s: %w", name, ErrNoDeposit)
	}
	return int(entry.(float64)), nil
}

// Manual opens the manual of a tool.
func Manual(dir, name string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(dir, "manuals", name+".pdf"))
	if err != nil {
		return nil, fmt.Errorf("manual: %w", err)
	}
	return text, nil
}

// Import reads a tool from what the partner sends.
func Import(payload string) (*Tool, error) {
	var in struct {
		ID     int    `json:"id"`
		Name   string `json:"name"`
		Bought string `json:"bought"`
		Watt   string `json:"watt"`
	}
	if err := json.Unmarshal([]byte(payload), &in); err != nil {
		return nil, fmt.Errorf("import tool: %w", err)
	}
	if _, err := time.Parse(time.DateOnly, in.Bought); err != nil {
		return nil, fmt.Errorf("import tool: bought: %w", err)
	}
	if _, err := strconv.Atoi(in.Watt); err != nil {
		return nil, fmt.Errorf("import tool: watt: %w", err)
	}
	return &Tool{ID: in.ID, Name: in.Name}, nil
}
