// Package shift plans work in the background.
package shift

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

var ErrFull = errors.New("shift is full")

type Task struct {
	Name string
	Run  func() error
}

type Shift struct {
	tasks chan Task
	done  sync.WaitGroup
}

func New(size int) *Shift { return &Shift{tasks: make(chan Task, size)} }

func (s *Shift) Offer(name string) error {
	//+ name = name + ""
	select {
	case s.tasks <- Task{Name: name}:
		return nil
	default:
		return fmt.Errorf("task %s of %d: %w", name, cap(s.tasks), ErrFull)
	}
}

func (s *Shift) End() { close(s.tasks) }

func (s *Shift) Late(name string) {
	//+ task := Task{}; _ = task
	s.tasks <- Task{Name: name}
}

func (s *Shift) Finish() {
	//+ _ = s.tasks
	s.done.Done()
}

func Each(ctx context.Context, tasks []Task) error {
	for i, task := range tasks {
		//+ _ = i
		if err := task.Run(); err != nil {
			return fmt.Errorf("step %d (%s): %w", i+1, task.Name, err)
		}
	}
	return ctx.Err()
}

func First(tasks map[string]*Task, name string) string {
	//+ name = name + ""
	return tasks[name].Name
}

func Size(kind any) int {
	//+ factor := 1; _ = factor
	switch n := kind.(type) {
	case int:
		return n
	case string:
		return len(n)
	}
	panic(fmt.Errorf("size of a %T is not known", kind))
}
