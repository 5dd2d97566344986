// Package record runs a case and prints what OpenTelemetry's SDK would send of it, and the frames as runtime.CallersFrames has them.
package record

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/pkg/errors"
)

// Frame is one call as the corpus has it.
type Frame struct {
	Module   string `json:"module"`
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
}

type exception struct {
	Type    string  `json:"type"`
	Message string  `json:"message"`
	Frames  []Frame `json:"frames"`
}

type line struct {
	Program  string      `json:"program"`
	Type     string      `json:"type"`
	Message  string      `json:"message"`
	Stack    string      `json:"stack"`
	Expected []exception `json:"expected"`
}

// frameOf takes the package off the function: it ends at the first dot behind the last slash.
func frameOf(name, file string, number int) Frame {
	bracket := strings.Index(name, "[")
	if bracket < 0 {
		bracket = len(name)
	}
	slash := strings.LastIndex(name[:bracket], "/")
	dot := slash + 1 + strings.Index(name[slash+1:], ".")
	return Frame{Module: strings.ReplaceAll(name[:dot], "%2e", "."), Function: name[dot+1:], File: file, Line: number}
}

// Expected leaves out what a trace does not show: the runtime's own functions but for panic.
func Expected(pcs []uintptr, created *Frame) []Frame {
	var found []Frame
	frames := runtime.CallersFrames(pcs)
	for {
		frame, more := frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			found = append(found, Frame{Module: "runtime", Function: "panic", File: frame.File, Line: frame.Line})
		case strings.HasPrefix(frame.Function, "runtime.") && frame.Function[8] >= 'a':
		default:
			found = append(found, frameOf(frame.Function, frame.File, frame.Line))
		}
		if !more {
			break
		}
	}
	if created != nil {
		found = append(found, *created)
	}
	return found
}

// Print writes one recording.
func Print(program, kind, message, stack string, frames []Frame) {
	text, err := json.Marshal(line{program, kind, message, stack, []exception{{kind, message, frames}}})
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
}

// Here is what the SDK's WithStackTrace takes: the stack of the goroutine that records.
func Here(program string, err error, created *Frame) {
	buffer, pcs := make([]byte, 1<<16), make([]uintptr, 512)
	size, count := runtime.Stack(buffer, false), runtime.Callers(1, pcs)
	Print(program, fmt.Sprintf("%T", err), err.Error(), string(buffer[:size]), Expected(pcs[:count], created))
}

// Case records what a case panics with or returns.
func Case(program string, run func() error) {
	defer func() {
		if value := recover(); value != nil {
			Here(program, fmt.Errorf("%v", value), nil)
		}
	}()
	err := run()
	if err == nil {
		return
	}
	Here(program, err, nil)
	if traced, ok := err.(interface{ StackTrace() errors.StackTrace }); ok {
		var frames []Frame
		for _, each := range traced.StackTrace() {
			pc := uintptr(each) - 1
			file, number := runtime.FuncForPC(pc).FileLine(pc)
			frames = append(frames, frameOf(runtime.FuncForPC(pc).Name(), file, number))
		}
		Print(program+", with pkg/errors", fmt.Sprintf("%T", err), err.Error(), fmt.Sprintf("%+v", err), frames)
	}
}

// Crash ends the process as an uncaught panic does; the parent reads what it writes.
func Crash(message string) {
	pcs := make([]uintptr, 512)
	count := runtime.Callers(2, pcs)
	text, _ := json.Marshal(Expected(pcs[:count], nil))
	fmt.Fprintf(os.Stdout, "%s\n%s\n", message, text)
}
