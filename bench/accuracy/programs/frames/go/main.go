// The programs, and crashes of a process of their own.
package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/acme/shop/cart"
	"github.com/acme/shop/record"
)

type service struct{ name string }

//go:noinline
func (s *service) crash(n int) {
	if n > 0 {
		s.crash(n - 1)
		return
	}
	if record.Crash(s.name); true { panic(s.name) }
}

func crashes() map[string]func() {
	return map[string]func(){
		"crash":              func() { (&service{"no price"}).crash(2) },
		"crash, several lines": func() { (&service{"first\nsecond"}).crash(0) },
		"crash beside other goroutines": func() {
			for i := 0; i < 3; i++ {
				go func() { time.Sleep(time.Minute) }()
			}
			time.Sleep(10 * time.Millisecond)
			(&service{"others sleep"}).crash(1)
		},
		"crash with an error": func() { if record.Crash("open /no: no such file"); true { panic(&os.PathError{Op: "open", Path: "/no", Err: os.ErrNotExist}) } },
	}
}

func main() {
	if len(os.Args) > 1 {
		crashes()[os.Args[1]]()
	}
	cart.Run()
	for _, name := range []string{"crash", "crash, several lines", "crash beside other goroutines", "crash with an error"} {
		command := exec.Command(os.Args[0], name)
		command.Env = append(os.Environ(), "GOTRACEBACK=all")
		var stdout, stderr strings.Builder
		command.Stdout, command.Stderr = &stdout, &stderr
		_ = command.Run()
		lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
		var frames []record.Frame
		if err := json.Unmarshal([]byte(lines[len(lines)-1]), &frames); err != nil {
			panic(err)
		}
		record.Print(name, "panic", strings.Join(lines[:len(lines)-1], "\n"), stderr.String(), frames)
	}
}
