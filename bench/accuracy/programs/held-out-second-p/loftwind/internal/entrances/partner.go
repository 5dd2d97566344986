package entrances

import (
	"net"
	"net/http"
	"strings"
	"time"
)

// Stand answers as the partners do, where there is no network.
func Stand(address string) error {
	l, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	go http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch strings.Split(r.URL.Path, "/")[1] {
		case "slow":
			time.Sleep(400 * time.Millisecond)
		case "missing":
			w.WriteHeader(http.StatusNotFound)
		case "html":
			w.Write([]byte("<html>soon</html>"))
			return
		}
		w.Write([]byte("{}"))
	}))
	return nil
}
